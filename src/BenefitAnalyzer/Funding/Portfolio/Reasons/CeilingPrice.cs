using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Solving;

namespace BenefitAnalyzer.Funding.Portfolio.Reasons;

/// <summary>What the choice gains when one ceiling of one year has 10 % more.</summary>
/// <param name="Step">The 10 %, in money.</param>
/// <param name="Gain">Of the objective; null where a search found nothing.</param>
/// <param name="IsProved">Whether both choices are proved to be the best; if not, the gain may be more or less.</param>
/// <param name="Added">Initiatives that come in.</param>
/// <param name="Removed">Initiatives that go out.</param>
public sealed record CeilingPrice(
    OptionLimit Ceiling,
    decimal Step,
    decimal? Gain,
    bool IsProved,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Removed
)
{
    private const decimal More = 1.1m;

    /// <summary>Of every ceiling and year, in the order of the limits.</summary>
    /// <remarks>A ceiling with money left can have a price, since initiatives are whole: only one that never binds is not solved for.</remarks>
    public static IReadOnlyList<CeilingPrice> Of(PortfolioResult result, PortfolioSolver solver, CancellationToken token) =>
        [.. result.Model.Limits.Where(limit => limit.Kind == LimitKind.Ceiling).Select(limit => Of(result, limit, solver, token))];

    private static CeilingPrice Of(PortfolioResult result, OptionLimit ceiling, PortfolioSolver solver, CancellationToken token)
    {
        var step = ceiling.Amount * (More - 1);
        if (CanNeverBind(result.Model, ceiling))
        {
            return new CeilingPrice(ceiling, step, 0, IsProved: true, [], []);
        }

        var wider = solver.Solve(
            result.Model.Scaled(limit => ReferenceEquals(limit, ceiling), More),
            result.Objective,
            result.Chosen,
            token
        );
        var (before, after) = (Names(result), Names(wider));
        return new CeilingPrice(
            ceiling,
            step,
            wider.Value is null || result.Value is null ? null : Math.Max(0, wider.Value.Value - result.Value.Value),
            result.Status == PortfolioStatus.Proved && wider.Status == PortfolioStatus.Proved,
            [.. after.Except(before)],
            [.. before.Except(after)]
        );
    }

    /// <summary>Whether all initiatives together, each where it takes most, stay below.</summary>
    private static bool CanNeverBind(PortfolioModel model, OptionLimit ceiling) =>
        ceiling
            .Uses.GroupBy(use => model.Options[use.Option].Candidate.Id, StringComparer.Ordinal)
            .Sum(own => own.Max(use => Math.Max(use.Use, 0))) <= ceiling.Amount;

    private static List<string> Names(PortfolioResult result) => [.. result.Options.Select(option => option.Candidate.Id)];
}
