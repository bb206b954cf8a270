using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Funding.Portfolio.Solving;

/// <summary>Chooses the options that are best together.</summary>
/// <param name="deterministicSeconds">Work after which the best choice so far is taken; not seconds of a clock.</param>
public sealed class PortfolioSolver(double deterministicSeconds)
{
    /// <param name="start">A choice from which to search; null for none.</param>
    /// <exception cref="ArgumentException">A downside was asked for without draws.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PortfolioResult Solve(
        PortfolioModel model,
        PortfolioObjective objective,
        IReadOnlyCollection<int>? start,
        CancellationToken token
    )
    {
        if (objective.IsDownside && model.Draws is not { Length: > 0 })
        {
            throw new ArgumentException("A downside is a measure of draws, and there are none.", nameof(model));
        }

        var programme = PortfolioProgramme.Of(model, objective);
        var hint = start?.ToHashSet();
        var outcome = IntegerSolver.Search(
            programme.Programme with
            {
                HasTightRelaxation = true,
                Hint = hint is null ? null : [.. model.Options.Select((_, at) => hint.Contains(at) ? 1L : 0L)],
            },
            deterministicSeconds,
            token
        );
        if (outcome.Solution is not { } solution)
        {
            return new PortfolioResult(model, objective, outcome.IsInfeasible ? PortfolioStatus.Infeasible : PortfolioStatus.NotFound, [])
            {
                Conflict = outcome.IsInfeasible ? ConflictOf(model, token) : [],
                Unit = programme.Unit,
            };
        }

        return new PortfolioResult(
            model,
            objective,
            solution.IsProved ? PortfolioStatus.Proved : PortfolioStatus.NotProved,
            [.. model.Options.Select((_, at) => at).Where(at => solution.Values[at] == 1)]
        )
        {
            Value = -solution.Cost * programme.Unit,
            Bound = -solution.LeastCost * programme.Unit,
            Unit = programme.Unit,
        };
    }

    /// <summary>What is to be said of a result that is not a proved choice.</summary>
    public static IEnumerable<Diagnostic> Remarks(PortfolioResult result)
    {
        if (result.Objective.IsDownside && result.Model.Draws!.Length > PortfolioObjective.MostDraws)
        {
            yield return Diagnostic.Note(
                DiagnosticCodes.DrawsNotAllUsed,
                null,
                null,
                $"the downside is judged by the first {PortfolioObjective.MostDraws} of {result.Model.Draws.Length} draws"
            );
        }

        switch (result.Status)
        {
            case PortfolioStatus.Infeasible:
                yield return Diagnostic.Error(
                    DiagnosticCodes.PortfolioInfeasible,
                    null,
                    null,
                    result.Conflict.Count == 0
                        ? "no choice of initiatives keeps within all limits"
                        : $"no choice of initiatives keeps within all limits; these conflict, and without any one of them the others can be kept: {string.Join("; ", result.Conflict.Select(limit => limit.Describe()))}"
                );
                break;
            case PortfolioStatus.NotFound:
                yield return Diagnostic.Error(
                    DiagnosticCodes.PortfolioNotProved,
                    null,
                    null,
                    "the search ended before it found a choice within all limits: give it more time"
                );
                break;
            case PortfolioStatus.NotProved:
                yield return Diagnostic.Warning(
                    DiagnosticCodes.PortfolioNotProved,
                    null,
                    null,
                    FormattableString.Invariant(
                        $"the choice is not proved to be the best: its value is {result.Value:0.##} and no other exceeds {result.Bound:0.##}"
                    )
                );
                break;
        }
    }

    private List<OptionLimit> ConflictOf(PortfolioModel model, CancellationToken token)
    {
        var programme = new IntegerProgramme(
            [.. model.Options.Select(_ => new IntegerVariable(1, 0))],
            [.. model.Limits.Select(PortfolioProgramme.Row)]
        );
        // That an initiative is done once only is no rule that anyone could give up.
        var groups = new List<int>();
        var named = new List<OptionLimit>();
        foreach (var limit in model.Limits)
        {
            groups.Add(limit.Kind == LimitKind.Once ? -1 : named.Count);
            if (limit.Kind != LimitKind.Once)
            {
                named.Add(limit);
            }
        }

        return [.. (IntegerSolver.Conflict(programme, groups, deterministicSeconds, token) ?? []).Select(at => named[at])];
    }
}
