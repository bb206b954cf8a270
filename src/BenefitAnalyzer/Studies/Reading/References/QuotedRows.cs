using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>quoted</c> table: figures that papers have published.</summary>
internal static class QuotedRows
{
    private static readonly (string Word, Precision Precision)[] Precisions =
    [
        ("exactly", Precision.Exactly),
        ("about", Precision.About),
        ("nearly", Precision.Nearly),
        ("more than", Precision.MoreThan),
        ("at least", Precision.AtLeast),
        ("less than", Precision.LessThan),
        ("at most", Precision.AtMost),
    ];

    private static readonly ScalarKind<Precision> PrecisionWord = Scalars.OneOf(Precisions);

    private static readonly Dictionary<string, decimal> Seconds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["minutes"] = 60,
        ["hours"] = 3600,
        ["days"] = 86_400,
    };

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("value", IsRequired: true).Means(
            "the number as printed, such as 1,234 or 87.5% or 1.5 billion",
            "文件所載數字，例如1,234、87.5%或3億"
        ),
        new ReferenceColumn("precision") { Words = [.. Precisions.Select(item => item.Word)] }.Means(
            "the word that qualifies it: exactly, about, nearly, more than, at least, less than or at most; empty for none",
            "修飾數字的用字：exactly（恰為）、about（約）、nearly（接近）、more than（超過）、at least（至少）、less than（少於）或at most（最多）；沒有則留空"
        ),
        new ReferenceColumn("unit").Means(
            "unit as printed; minutes, hours, days, %, thousand, million and billion are understood",
            "文件所載單位；可識別minutes、hours、days、%、thousand、million、billion、萬及億"
        ),
        new ReferenceColumn("metric").Means(
            "id of the metric of the same definition, perhaps with its version; empty when there is none",
            "定義相同的指標代碼，可註明版本；沒有則留空"
        ),
        new ReferenceColumn("where").Means(
            "dimensions of the figure meant, such as service=PAY; channel=web",
            "所指數字的維度，例如service=PAY; channel=web"
        ),
        new ReferenceColumn("definition").Means("what the paper counts, in its own words", "文件所計算的項目（按文件用字）"),
        new ReferenceColumn("from") { Form = ColumnForm.Day }.Means("first day of the period it is about", "所涉期間首日"),
        new ReferenceColumn("until") { Form = ColumnForm.Day }.Means(
            "first day after that period: not included",
            "所涉期間後的第一日（不包括在內）"
        ),
        new ReferenceColumn("as_of") { Form = ColumnForm.Day }.Means(
            "the day on which it was so, where it is about no period",
            "數字所述的日期（不涉及期間時）"
        ),
        new ReferenceColumn("document", IsRequired: true).Means("the paper", "文件"),
        new ReferenceColumn("page").Means("page or paragraph", "頁或段"),
        new ReferenceColumn("note").Means("remark", "備註"),
    ];

    public static IReadOnlyList<QuotedFigure> Read(ReferenceSheet sheet) => [.. sheet.Rows.Select(Build).OfType<QuotedFigure>()];

    private static QuotedFigure? Build(ReferenceRow row)
    {
        var (text, unit) = (row.RequiredText("value"), row.Text("unit"));
        var document = row.RequiredText("document");
        if (unit is not null && QuotedNumber.IsScale(unit) && QuotedNumber.Read($"{text} {unit}") is not null)
        {
            (text, unit) = (unit == "%" ? $"{text}%" : $"{text} {unit}", null); // papers print both as one
        }

        if (text is not null && QuotedNumber.Read(text) is null)
        {
            row.Bad("value", $"'value' is '{text}'; allowed: a number such as 1,234, 87.5%, 1.5 billion or 3億");
        }

        var (metric, definition) = (row.Text("metric"), row.Text("definition"));
        if (metric is null && definition is null)
        {
            row.Bad("definition", "give a metric, or say in 'definition' what the paper counts");
        }

        var where = WhereOf(row);
        var (period, asOf) = (PeriodOf(row), row.Value("as_of", Scalars.Day));
        if (period is not null && asOf is not null)
        {
            row.Bad("as_of", "a figure is about a period ('from', 'until') or about one day ('as_of'), not both");
        }

        if (text is null || document is null || QuotedNumber.Read(text) is not { } number)
        {
            return null;
        }

        return new QuotedFigure(
            text,
            number.Times(unit is null ? 1 : Seconds.GetValueOrDefault(unit, 1)),
            row.Value("precision", PrecisionWord) ?? Precision.AsPrinted,
            unit,
            metric,
            definition,
            where,
            period,
            asOf,
            document,
            row.Text("page"),
            row.Text("note"),
            row.Place("value")
        );
    }

    private static Period? PeriodOf(ReferenceRow row)
    {
        var (from, until) = (row.Value("from", Scalars.Day), row.Value("until", Scalars.Day));
        if (from is null != until is null || until <= from)
        {
            row.Bad("until", "'from' and 'until' stand together, and 'until' lies after 'from'; it is not included");
            return null;
        }

        return from is { } first && until is { } end ? new Period(first, end) : null;
    }

    private static Dictionary<string, string> WhereOf(ReferenceRow row)
    {
        var where = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in row.Text("where")?.Split([';', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (part.Split('=') is [{ Length: > 0 } dimension, { Length: > 0 } value])
            {
                where[dimension] = value;
            }
            else
            {
                row.Bad("where", $"'{part}' is not a dimension with its value, such as service=PAY");
            }
        }

        return where;
    }
}
