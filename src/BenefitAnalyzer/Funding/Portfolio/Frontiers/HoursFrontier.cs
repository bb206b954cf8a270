using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using BenefitAnalyzer.Statistics.Decisions;

namespace BenefitAnalyzer.Funding.Portfolio.Frontiers;

/// <summary>A choice that no other beats in both net government cost and citizens' hours.</summary>
/// <param name="IsSupported">
/// Whether some price of an hour makes it the best choice; others are best only under a bound on cost or hours. Null where choices that are
/// not shown may lie between.
/// </param>
/// <param name="IsProved">Whether both of its searches were proved.</param>
public sealed record HoursPoint(PortfolioResult Result, bool? IsSupported, bool IsProved)
{
    public decimal NetGovernmentCost => Result.NetGovernmentCost;

    public decimal CitizenHours => Result.CitizenHours;
}

/// <summary>Net government cost against citizens' hours, by the ε-constraint method (Y. Haimes, L. Lasdon, D. Wismer, IEEE Trans. SMC 1971).</summary>
/// <remarks>A price of an hour would find supported points alone, and is a judgement that the frontier leaves to its reader.</remarks>
/// <param name="Points">By rising hours, and so by rising cost; empty where nothing keeps within the limits.</param>
/// <param name="IsWhole">Whether these are all; else they are some from one end to the other, and neighbours are no steps.</param>
public sealed record HoursFrontier(IReadOnlyList<HoursPoint> Points, bool IsWhole)
{
    /// <summary>Hours are stated to the hundredth.</summary>
    private const decimal Finest = 0.01m;

    /// <summary>Costs that differ by less are the same: amounts of an option are rounded to the cent one by one, so equal sums differ by some.</summary>
    private const decimal SameCost = 0.10m;

    /// <param name="most">Points at most; where there are more, hours are passed in equal steps up to the largest.</param>
    public static HoursFrontier Of(PortfolioModel model, int most, PortfolioSolver solver, CancellationToken token)
    {
        solver = solver.WithoutConflicts; // the last search of a walk finds nothing
        var exact = Walk(model, most, Finest, null, solver, token);
        if (exact.Count <= most)
        {
            return Judged(exact, isWhole: true);
        }

        var largest = solver.Solve(model, new PortfolioObjective(PortfolioMeasure.CitizenHours), null, token).CitizenHours;
        var step = Math.Max(Finest, decimal.Ceiling((largest - exact[0].Result.CitizenHours) / (most - 1) / Finest) * Finest);
        return Judged(Walk(model, most - 1, step, largest, solver, token), isWhole: false);
    }

    /// <summary>Points until none is left, or there is one more than <paramref name="most"/>.</summary>
    /// <param name="largest">Hours that no step passes by; null where steps are the finest.</param>
    private static List<(PortfolioResult Result, bool IsProved)> Walk(
        PortfolioModel model,
        int most,
        decimal step,
        decimal? largest,
        PortfolioSolver solver,
        CancellationToken token
    )
    {
        var points = new List<(PortfolioResult Result, bool IsProved)>();
        var hours = decimal.MinValue;
        while (points.Count <= most)
        {
            var reaching = hours == decimal.MinValue ? model : model.With(LeastHours(model, hours));
            var cheapest = solver.Solve(
                reaching,
                new PortfolioObjective(PortfolioMeasure.NetGovernmentCost),
                points.LastOrDefault().Result?.Chosen,
                token
            );
            if (cheapest.Value is null)
            {
                break;
            }

            var fullest = solver.Solve(
                reaching.With(MostCost(model, cheapest.NetGovernmentCost + SameCost)),
                new PortfolioObjective(PortfolioMeasure.CitizenHours),
                cheapest.Chosen,
                token
            );
            var point = fullest.Value is null ? cheapest : fullest;
            points.Add((point, cheapest.Status == PortfolioStatus.Proved && fullest.Status == PortfolioStatus.Proved));
            hours = point.CitizenHours + step;
            if (largest is { } end && point.CitizenHours < end)
            {
                hours = Math.Min(hours, end);
            }
        }

        return points;
    }

    private static HoursFrontier Judged(IReadOnlyList<(PortfolioResult Result, bool IsProved)> points, bool isWhole)
    {
        var supported = EfficientFrontier
            .Of([.. points.Select(point => ((double)point.Result.NetGovernmentCost, (double)point.Result.CitizenHours))])
            .Where(option => option.Status == FrontierStatus.Efficient)
            .Select(option => option.Place)
            .ToHashSet();
        return new HoursFrontier(
            [
                .. points.Select(
                    (point, at) =>
                        new HoursPoint(
                            point.Result,
                            !supported.Contains(at) ? false
                                : isWhole ? true
                                : null,
                            point.IsProved
                        )
                ),
            ],
            isWhole
        );
    }

    private static OptionLimit LeastHours(PortfolioModel model, decimal hours) =>
        new(LimitKind.LeastHours, "citizens' hours", null, Uses(model, option => -option.CitizenHours), -hours);

    private static OptionLimit MostCost(PortfolioModel model, decimal cost) =>
        new(LimitKind.MostCost, "net government cost", null, Uses(model, option => option.NetGovernmentCost), cost);

    private static List<(int, decimal)> Uses(PortfolioModel model, Func<Candidates.FundingOption, decimal> use) =>
        [.. model.Options.Select((option, at) => (at, use(option))).Where(pair => pair.Item2 != 0)];
}
