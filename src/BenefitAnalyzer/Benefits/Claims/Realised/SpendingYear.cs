using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>The money of an initiative in one fiscal year, all its lines together and in the prices of that year: three things that are never one.</summary>
/// <param name="Commitment">What was approved to be spent over all years, booked to the year (承擔額).</param>
/// <param name="Provision">What may be spent in the year (核准撥款).</param>
/// <param name="Actual">What was spent in the year (實際開支) on lines that have a provision, or on all where the year has none; null where not known yet.</param>
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
    /// <summary>What was spent on lines without a provision, such as the time of existing staff: compared with nothing. Null where there is none.</summary>
    public decimal? Apart { get; init; }

    /// <summary>What was spent on lines that were committed, in this year or another; null where there is none.</summary>
    public decimal? SpentOfCommitted { get; init; }

    /// <summary>Actual less provision as a share of the provision; null where one is missing or nothing was provided.</summary>
    public decimal? Variance => Provision is { } provision and not 0 ? (Actual - provision) / provision : null;

    /// <summary>Adds lines up by initiative and year, in the order of first mention and then of years; what is planned is no vote and not in it.</summary>
    /// <param name="inOwnPrices">Brings a line's amount to the prices of its own year, in which it is voted and spent.</param>
    public static IReadOnlyList<SpendingYear> Of(IEnumerable<InitiativeCost> costs, Func<InitiativeCost, decimal?> inOwnPrices) =>
        [
            .. costs
                .Where(cost => cost.Stage != CostStage.Planned)
                .GroupBy(cost => cost.Initiative)
                .SelectMany(own =>
                    own.GroupBy(cost => cost.Year)
                        .OrderBy(year => year.Key.BeginsIn)
                        .Select(lines => Sum([.. lines], [.. own.Where(cost => cost.Stage == CostStage.Commitment)], [.. own], inOwnPrices))
                ),
        ];

    /// <param name="committed">Of all years, as the initiative's lines <paramref name="all"/> are.</param>
    private static SpendingYear Sum(
        List<InitiativeCost> lines,
        List<InitiativeCost> committed,
        List<InitiativeCost> all,
        Func<InitiativeCost, decimal?> inOwnPrices
    )
    {
        var spent = lines.FindAll(line => line.Stage == CostStage.Actual);
        var provided = lines.FindAll(line => line.Stage == CostStage.Provision);
        var compared = provided.Count == 0 ? spent : spent.FindAll(Under(provided, spent));
        return new SpendingYear(
            lines[0].Initiative,
            lines[0].Year,
            Total(lines.FindAll(line => line.Stage == CostStage.Commitment)),
            Total(provided),
            Total(compared),
            [.. lines.Select(line => line.Reason).OfType<string>().Distinct()],
            (lines.Find(line => line.Stage == CostStage.Actual) ?? lines[0]).Place
        )
        {
            Apart = Total([.. spent.Except(compared)]),
            SpentOfCommitted = Total(spent.FindAll(Under(committed, all.FindAll(line => line.Stage == CostStage.Actual)))),
        };

        // One blank amount makes the sum unknown: the rest of the year is not the year.
        decimal? Total(List<InitiativeCost> part)
        {
            List<decimal?> amounts = [.. part.Select(inOwnPrices)];
            return amounts.Count == 0 || amounts.Contains(null) ? null : amounts.Sum();
        }
    }

    /// <summary>Which expenditure a vote is of: the lines that it names; where it names none of them it is of the whole but time of existing staff.</summary>
    private static Predicate<InitiativeCost> Under(List<InitiativeCost> voted, List<InitiativeCost> spent)
    {
        var names = voted.Select(line => line.Line).ToHashSet();
        return spent.Exists(line => names.Contains(line.Line))
            ? line => names.Contains(line.Line)
            : line => voted.Count > 0 && !line.IsStaff;
    }
}
