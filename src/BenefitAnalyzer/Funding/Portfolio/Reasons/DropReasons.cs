using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Funding.Portfolio.Solving;

namespace BenefitAnalyzer.Funding.Portfolio.Reasons;

/// <summary>The reason for every initiative that was not chosen.</summary>
public static class DropReasons
{
    /// <summary>Reasons, and for each drop what doing it in any case would cost and displace: one search each, and one on citizens' hours.</summary>
    public static IReadOnlyList<Drop> Of(PortfolioResult result, PortfolioSolver solver, CancellationToken token)
    {
        var onHours = solver.Solve(result.Model, new PortfolioObjective(PortfolioMeasure.CitizenHours), null, token);
        var best = NeededFor(onHours).Select(at => result.Model.Options[at].Candidate.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Of(result).Select(drop => Forced(drop, result, solver, token) with { IsBestOnHours = best.Contains(drop.Candidate.Id) }),
        ];
    }

    /// <summary>What a choice holds for its hours: options that bring some, and those without which the others would break a limit.</summary>
    private static HashSet<int> NeededFor(PortfolioResult onHours)
    {
        var needed = onHours.Chosen.ToHashSet();
        while (needed.Where(IsIdle).Select(at => (int?)at).FirstOrDefault() is { } idle)
        {
            needed.Remove(idle);
        }

        return needed;

        bool IsIdle(int at) =>
            onHours.Model.Options[at].CitizenHours <= 0
            && onHours.Model.Limits.All(limit => limit.UsedBy(needed.Where(other => other != at).ToHashSet()) <= limit.Amount);
    }

    /// <summary>Reasons alone, without a search.</summary>
    public static IReadOnlyList<Drop> Of(PortfolioResult result)
    {
        var chosen = result.Chosen.ToHashSet();
        var taken = result.Options.Select(option => option.Candidate.Id).ToHashSet(StringComparer.Ordinal);
        var values = AloneValues(result);
        return
        [
            .. result
                .Model.Problem.Candidates.Where(candidate => !candidate.IsCommercial && !taken.Contains(candidate.Id))
                .Select(candidate => ReasonOf(candidate, result, chosen, values)),
        ];
    }

    private static Drop ReasonOf(Candidate candidate, PortfolioResult result, HashSet<int> chosen, IReadOnlyList<decimal> values)
    {
        var own = result
            .Model.Options.Index()
            .Where(option => option.Item.Candidate.Id == candidate.Id)
            .Select(option => option.Index)
            .ToList();
        if (own.Count == 0)
        {
            var barred = result.Model.Barred.Where(bar => bar.Option.Candidate.Id == candidate.Id).ToList();
            return barred.Count == 0
                ? new Drop(candidate, DropCause.NoOption, null, null, [], null)
                : new Drop(
                    candidate,
                    DropCause.AboveProjectCeiling,
                    null,
                    null,
                    [],
                    barred.Min(bar => bar.Option.Investment - bar.Ceiling)
                );
        }

        var best = own.MaxBy(at => values[at]);
        if (values[best] <= 0)
        {
            return new Drop(candidate, DropCause.NegativeAlone, result.Model.Options[best], values[best], [], null);
        }

        var (nearest, obstacles) = own.Where(at => values[at] > 0)
            .Select(at => (Option: at, Obstacles: ObstaclesTo(at, result.Model, chosen)))
            .OrderBy(option => option.Obstacles.Count)
            .ThenByDescending(option => values[option.Option])
            .First();
        var cause =
            obstacles.Count > 0 ? DropCause.Limits
            : result.Objective.IsDownside ? DropCause.WorseTogether
            : DropCause.SearchEnded;
        return new Drop(candidate, cause, result.Model.Options[nearest], values[nearest], obstacles, null);
    }

    private static List<Obstacle> ObstaclesTo(int option, PortfolioModel model, HashSet<int> chosen)
    {
        HashSet<int> with = [.. chosen, option];
        return
        [
            .. model
                .Limits.Select(limit => new Obstacle(limit, limit.UsedBy(with) - limit.Amount))
                .Where(obstacle => obstacle.By > 0 && obstacle.Limit.UsedBy(chosen) <= obstacle.Limit.Amount),
        ];
    }

    /// <summary>Each option's measure were it the only one.</summary>
    private static IReadOnlyList<decimal> AloneValues(PortfolioResult result)
    {
        if (!result.Objective.IsDownside)
        {
            return result.Objective.Values(result.Model);
        }

        var draws = result.Model.Draws!.Take(PortfolioObjective.MostDraws).ToList();
        var worst = result.Objective.WorstOf(draws.Count);
        return
        [
            .. result.Model.Options.Select(
                (_, at) =>
                {
                    double[] sorted = [.. draws.Select(draw => draw[at]).Order()];
                    return Math.Round(
                        (decimal)(result.Objective.Measure == PortfolioMeasure.Percentile ? sorted[worst - 1] : sorted[..worst].Average()),
                        2
                    );
                }
            ),
        ];
    }

    private static Drop Forced(Drop drop, PortfolioResult result, PortfolioSolver solver, CancellationToken token)
    {
        if (drop.Nearest is null)
        {
            return drop;
        }

        var forced = solver.Solve(result.Model.Requiring(drop.Candidate.Id), result.Objective, result.Chosen, token);
        var kept = forced.Options.Select(option => option.Candidate.Id).ToHashSet(StringComparer.Ordinal);
        return drop with
        {
            LossIfDone = forced.Value is null ? null : result.Value - forced.Value,
            LossIsProved = result.Status == PortfolioStatus.Proved && forced.Status == PortfolioStatus.Proved,
            Displaces = forced.Value is null
                ? []
                : [.. result.Options.Select(option => option.Candidate.Id).Where(id => !kept.Contains(id))],
            Conflict = [.. forced.Conflict.Where(limit => limit.Kind != LimitKind.Mandatory || limit.Name != drop.Candidate.Id)],
        };
    }
}
