using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;

namespace BenefitAnalyzer.Funding.Portfolio.Reasons;

/// <summary>A rule that is no ceiling of a year.</summary>
public enum PricedRule
{
    /// <summary>What one project of a vote may cost.</summary>
    Project,

    /// <summary>The largest share of a department.</summary>
    MostShare,

    /// <summary>The least share of a department.</summary>
    LeastShare,
}

/// <summary>What the choice gains when one such rule is wider by a tenth of itself: a ceiling or largest share higher, a least share lower.</summary>
/// <param name="Name">The vote, or the department.</param>
/// <param name="Bound">Money of a project ceiling, its largest where it changes over the years; a share from 0 to 1 otherwise.</param>
/// <param name="Used">The largest project chosen of the vote, or the share of the department; null where nothing is chosen.</param>
/// <param name="Gain">Of the objective; null where a search found nothing.</param>
/// <param name="IsProved">Whether both choices are proved to be the best; if not, the gain may be more or less.</param>
public sealed record RulePrice(
    PricedRule Rule,
    string Name,
    decimal Bound,
    decimal? Used,
    decimal? Gain,
    bool IsProved,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Removed
)
{
    private const decimal Tenth = 0.1m;

    /// <summary>Of every ceiling on projects and every share that limits anything, in the order of the tables.</summary>
    public static IReadOnlyList<RulePrice> Of(PortfolioResult result, PortfolioSolver solver, CancellationToken token)
    {
        var problem = result.Model.Problem;
        return
        [
            .. problem.ProjectCeilings.Select(ceiling => OfProject(result, ceiling, solver, token)),
            .. problem
                .Shares.Where(share => share.Most < 1)
                .Select(share => OfShare(result, share, share with { Most = Math.Min(1, share.Most * (1 + Tenth)) }, solver, token)),
            .. problem
                .Shares.Where(share => share.Least > 0)
                .Select(share => OfShare(result, share, share with { Least = share.Least * (1 - Tenth) }, solver, token)),
        ];
    }

    private static RulePrice OfProject(PortfolioResult result, ProjectCeiling ceiling, PortfolioSolver solver, CancellationToken token)
    {
        var problem = result.Model.Problem;
        var wider = ceiling with { Amounts = [.. ceiling.Amounts.Select(own => own with { Amount = own.Amount * (1 + Tenth) })] };
        return Of(
            result,
            problem with
            {
                ProjectCeilings = [.. problem.ProjectCeilings.Select(own => own == ceiling ? wider : own)],
            },
            new RulePrice(
                PricedRule.Project,
                ceiling.Vote,
                ceiling.Amounts.Max(own => own.Amount),
                result.Options.Where(option => option.Candidate.Vote == ceiling.Vote).Select(option => (decimal?)option.Investment).Max(),
                0,
                true,
                [],
                []
            ),
            solver,
            token
        );
    }

    private static RulePrice OfShare(
        PortfolioResult result,
        DepartmentShare share,
        DepartmentShare wider,
        PortfolioSolver solver,
        CancellationToken token
    )
    {
        var problem = result.Model.Problem;
        var all = result.Options.Sum(option => option.Investment);
        var own = result.Options.Where(option => option.Candidate.Department == share.Department).Sum(option => option.Investment);
        var isMost = wider.Least == share.Least;
        return Of(
            result,
            problem with
            {
                Shares = [.. problem.Shares.Select(other => other == share ? wider : other)],
            },
            new RulePrice(
                isMost ? PricedRule.MostShare : PricedRule.LeastShare,
                share.Department,
                isMost ? share.Most : share.Least,
                all == 0 ? null : own / all,
                0,
                true,
                [],
                []
            ),
            solver,
            token
        );
    }

    /// <param name="asItIs">The rule without its price.</param>
    private static RulePrice Of(
        PortfolioResult result,
        PortfolioProblem widened,
        RulePrice asItIs,
        PortfolioSolver solver,
        CancellationToken token
    )
    {
        var model = PortfolioModel.Of(widened, Unsaid)!;
        var isSameModel = model.Options.Count == result.Model.Options.Count;
        if (asItIs.Rule == PricedRule.Project && isSameModel)
        {
            return asItIs; // no option comes in, so nothing is gained
        }

        var wider = solver.Solve(model, result.Objective, isSameModel ? result.Chosen : null, token);
        var (before, after) = (Names(result), Names(wider));
        return asItIs with
        {
            Gain = wider.Value is null || result.Value is null ? null : Math.Max(0, wider.Value.Value - result.Value.Value),
            IsProved = result.Status == PortfolioStatus.Proved && wider.Status == PortfolioStatus.Proved,
            Added = [.. after.Except(before)],
            Removed = [.. before.Except(after)],
        };
    }

    /// <summary>What is wrong with a problem was said when it was chosen from.</summary>
    private static void Unsaid(Diagnostic found) { }

    private static List<string> Names(PortfolioResult result) => [.. result.Options.Select(option => option.Candidate.Id)];
}
