using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Claiming;

/// <summary>The <c>outcomes</c> table: benefits that are not in money.</summary>
internal static class OutcomeRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        ClaimColumns.Initiative,
        new ReferenceColumn("indicator", IsRequired: true).Means("what is looked at, with its unit", "指標及其單位"),
        ClaimColumns.Number("baseline", "where it stood before", "推行前的數值"),
        ClaimColumns.Number("target", "where it should come to", "目標"),
        ClaimColumns.Number("actual", "where it is; empty while not measured", "實際數值；未量度則留空"),
        new ReferenceColumn("as_of") { Form = ColumnForm.Day }.Means("day of the actual value", "實際數值的日期"),
        ClaimColumns.Source,
    ];

    public static IReadOnlyList<BenefitOutcome> Read(ReferenceSheet sheet, IReadOnlyCollection<string> initiatives) =>
        [
            .. sheet
                .Rows.Select(row =>
                    ClaimColumns.InitiativeOf(row, initiatives) is { } initiative && row.RequiredText("indicator") is { } indicator
                        ? new BenefitOutcome(
                            initiative,
                            indicator,
                            row.Value("baseline", Scalars.Number),
                            row.Value("target", Scalars.Number),
                            row.Value("actual", Scalars.Number)
                        )
                        {
                            AsOf = row.Value("as_of", Scalars.Day),
                            Source = row.Text("source"),
                            Place = row.Place("actual"),
                        }
                        : null
                )
                .OfType<BenefitOutcome>(),
        ];
}
