using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Bids;

/// <summary>The <c>ceilings</c> table.</summary>
internal static class CeilingRows
{
    private static readonly (string Word, CeilingKind Kind)[] Kinds =
    [
        ("year", CeilingKind.Year),
        ("project", CeilingKind.Project),
        ("envelope", CeilingKind.Envelope),
    ];

    private static readonly ScalarKind<CeilingKind> KindWord = Scalars.OneOf(Kinds);

    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("ceiling", IsRequired: true).Means("its name; the same in every year", "上限名稱；各年用字須相同"),
        new ReferenceColumn("ceiling_zh").Means("its Chinese name, in any of its rows", "上限的中文名稱，填於任何一行"),
        new ReferenceColumn("limits") { Words = [.. Kinds.Select(kind => kind.Word)] }.Means(
            "year: what may be spent in a year (default); project: how large one project of the vote may be; envelope: what a department has where departments decide",
            "year：每年可用款額（預設）；project：該總目下單一項目的上限；envelope：由部門決定時部門所得封套"
        ),
        new ReferenceColumn("vote").Means(
            "the vote whose investment it limits; empty for investment and running costs of all",
            "受限制的撥款總目；留空則限制所有投資及經常開支"
        ),
        new ReferenceColumn("department") { CodesOf = "departments" }.Means("the department; empty for all", "部門；留空則為全部"),
        new ReferenceColumn("from", IsRequired: true).Means("first fiscal year in which it holds", "生效的首個財政年度"),
        new ReferenceColumn("until").Means(
            "last fiscal year in which it holds, included; empty when it still does",
            "生效的最後財政年度（包括在內）；留空表示仍然有效"
        ),
        .. AmountCell.Columns,
        new ReferenceColumn("source").Means("where it is laid down", "資料來源"),
    ];

    public static IReadOnlyList<CeilingAmount> Read(ReferenceSheet sheet, IReadOnlyCollection<string> departments) =>
        [.. sheet.Rows.Select(row => Build(row, departments)).OfType<CeilingAmount>()];

    private static CeilingAmount? Build(ReferenceRow row, IReadOnlyCollection<string> departments)
    {
        var name = row.RequiredText("ceiling");
        var from = row.RequiredValue("from", Scalars.FiscalYear);
        var until = row.Value("until", Scalars.FiscalYear);
        var kind = row.Value("limits", KindWord) ?? CeilingKind.Year;
        var (vote, department) = (row.Text("vote"), row.Reference("department", "department", departments));
        if (!AmountCell.TryRead(row, out var amount) || name is null || from is null)
        {
            return null;
        }

        if (amount is null or < 0)
        {
            row.Bad("amount", "a ceiling needs an amount from 0; leave the row out in years without a ceiling");
            return null;
        }

        if (until is { } last && last.BeginsIn < from.Value.BeginsIn)
        {
            row.Bad("until", $"the last year, {last}, lies before the first, {from}");
            return null;
        }

        if (kind == CeilingKind.Project && vote is null)
        {
            row.Bad("vote", "a ceiling on single projects needs the 'vote' that they are charged to");
            return null;
        }

        if (kind == CeilingKind.Envelope && department is null)
        {
            row.Bad("department", "an envelope needs the 'department' whose it is");
            return null;
        }

        return new CeilingAmount(name, kind, vote, department, from.Value, until, amount.Value, row.Text("source") ?? "")
        {
            ChineseName = row.Text("ceiling_zh"),
        };
    }
}
