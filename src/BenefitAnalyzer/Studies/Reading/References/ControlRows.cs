using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>controls</c> table: totals known from elsewhere.</summary>
internal static class ControlRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new("source", IsRequired: true),
        new("from", IsRequired: true),
        new("until", IsRequired: true),
        new("office"),
        new("measure", IsRequired: true),
        new("total", IsRequired: true),
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
