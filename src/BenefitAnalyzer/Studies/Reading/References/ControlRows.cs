using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>controls</c> table: totals known from elsewhere.</summary>
internal static class ControlRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("source", IsRequired: true) { CodesOf = "expectations" }.Means(
            "name of the source that the total is about",
            "總數所屬的數據來源名稱"
        ),
        new ReferenceColumn("from", IsRequired: true) { Form = ColumnForm.Day }.Means("first day", "首日"),
        new ReferenceColumn("until", IsRequired: true) { Form = ColumnForm.Day }.Means(
            "first day after the period: not included",
            "期間後的第一日（不包括在內）"
        ),
        new ReferenceColumn("office") { CodesOf = "offices" }.Means(
            "code of the office; empty for all offices together",
            "辦事處代碼；留空表示所有辦事處合計"
        ),
        new ReferenceColumn("measure", IsRequired: true) { Words = ["transactions", "fee"] }.Means(
            "what was added up: transactions or fee",
            "合計的項目：transactions（宗數）或 fee（收費）"
        ),
        new ReferenceColumn("total", IsRequired: true) { Form = ColumnForm.Number }.Means(
            "the total known from elsewhere",
            "由其他途徑得知的總數"
        ),
    ];

    private static readonly string[] Measures = ["transactions", "fee"];

    /// <param name="offices">Known codes; none when the study has no table of offices.</param>
    public static IReadOnlyList<ControlTotal> Read(ReferenceSheet sheet, IReadOnlyList<string> sources, IReadOnlyList<string> offices) =>
        [.. sheet.Rows.Select(row => Build(row, sources, offices)).OfType<ControlTotal>()];

    private static ControlTotal? Build(ReferenceRow row, IReadOnlyList<string> sources, IReadOnlyList<string> offices)
    {
        var source = row.RequiredText("source");
        var from = row.RequiredValue("from", Scalars.Day);
        var until = row.RequiredValue("until", Scalars.Day);
        var office = row.Reference("office", "office", offices);
        var measure = row.RequiredText("measure");
        var total = row.RequiredValue("total", Scalars.Number);
        if (source is null || from is null || until is null || measure is null || total is null)
        {
            return null;
        }

        row.CheckReference("source", "source", source, sources);
        row.CheckReference("measure", "measure", measure, Measures);
        if (until <= from)
        {
            row.Bad("until", "'until' must lie after 'from'; it is not included");
        }

        return new ControlTotal(source, new Period(from.Value, until.Value), office, measure, total.Value);
    }
}
