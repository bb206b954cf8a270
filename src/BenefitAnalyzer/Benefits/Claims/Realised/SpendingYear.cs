using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>The money of an initiative in one fiscal year, all its lines together: three things that are never one.</summary>
/// <param name="Commitment">What was approved to be spent over all years, booked to the year (承擔額).</param>
/// <param name="Provision">What may be spent in the year (核准撥款).</param>
/// <param name="Actual">What was spent in the year (實際開支); null where not known yet.</param>
/// <param name="Reasons">Why they differ, as its lines say.</param>
/// <param name="Place">Where it stands: the place of its actual expenditure, else of its first line.</param>
public sealed record SpendingYear(
    string Initiative,
    FiscalYear Year,
    decimal? Commitment,
    decimal? Provision,
    decimal? Actual,
    IReadOnlyList<string> Reasons,
    string Place
)
{
    /// <summary>Actual less provision as a share of the provision; null where one is missing or nothing was provided.</summary>
    public decimal? Variance => Provision is { } provision and not 0 ? (Actual - provision) / provision : null;

    /// <summary>Adds lines up by initiative and year, in the order of first mention and then of years; what is planned is no vote and not in it.</summary>
    /// <param name="inOneBase">Brings a line's amount to the price base of all.</param>
    public static IReadOnlyList<SpendingYear> Of(IEnumerable<InitiativeCost> costs, Func<InitiativeCost, decimal?> inOneBase) =>
        [
            .. costs
                .Where(cost => cost.Stage != CostStage.Planned)
                .GroupBy(cost => cost.Initiative)
                .SelectMany(own => own.GroupBy(cost => cost.Year).OrderBy(year => year.Key.BeginsIn))
                .Select(lines => Sum([.. lines], inOneBase)),
        ];

    private static SpendingYear Sum(List<InitiativeCost> lines, Func<InitiativeCost, decimal?> inOneBase)
    {
        return new SpendingYear(
            lines[0].Initiative,
            lines[0].Year,
            Of(CostStage.Commitment),
            Of(CostStage.Provision),
            Of(CostStage.Actual),
            [.. lines.Select(line => line.Reason).OfType<string>().Distinct()],
            (lines.Find(line => line.Stage == CostStage.Actual) ?? lines[0]).Place
        );

        // One blank amount makes the sum unknown: the rest of the year is not the year.
        decimal? Of(CostStage stage)
        {
            List<decimal?> amounts = [.. lines.Where(line => line.Stage == stage).Select(inOneBase)];
            return amounts.Count == 0 || amounts.Contains(null) ? null : amounts.Sum();
        }
    }
}
