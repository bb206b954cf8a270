using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Portfolio.Models;
using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Funding.Portfolio.Solving;

/// <summary>Chooses the options that are best together.</summary>
/// <param name="deterministicSeconds">Work after which the best choice so far is taken; not seconds of a clock.</param>
public sealed class PortfolioSolver(double deterministicSeconds)
{
    private bool namesConflicts = true;

    /// <summary>The same for searches that only ask whether there is a choice: which limits conflict where there is none takes many more searches.</summary>
    public PortfolioSolver WithoutConflicts => new(deterministicSeconds) { namesConflicts = false };

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

        return objective.Measure switch
        {
            PortfolioMeasure.ConditionalValueAtRisk => Tail(model, objective, start, token),
            PortfolioMeasure.Percentile => Percentile(model, objective, start, token),
            _ => Sum(model, objective, start, token),
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

    private PortfolioResult Sum(
        PortfolioModel model,
        PortfolioObjective objective,
        IReadOnlyCollection<int>? start,
        CancellationToken token
    )
    {
        var programme = PortfolioProgramme.Of(model, objective);
        var hint = start?.ToHashSet();
        return Searched(
            model,
            objective,
            programme with
            {
                Programme = programme.Programme with
                {
                    HasTightRelaxation = true,
                    Hint = hint is null ? null : [.. model.Options.Select((_, at) => hint.Contains(at) ? 1L : 0L)],
                },
            },
            deterministicSeconds,
            token
        );
    }

    private PortfolioResult Tail(
        PortfolioModel model,
        PortfolioObjective objective,
        IReadOnlyCollection<int>? start,
        CancellationToken token
    )
    {
        var draws = new DownsideDraws(model, objective);
        var search = new TailSearch(model, draws);
        search.Run(start, deterministicSeconds, token);
        var unit = draws.Unit / draws.Worst;
        return search.Value is not { } value
            ? WithoutChoice(model, objective, search.IsInfeasible, unit, token)
            : new PortfolioResult(
                model,
                objective,
                value >= search.Bound ? PortfolioStatus.Proved : PortfolioStatus.NotProved,
                search.Chosen
            )
            {
                Value = value * unit,
                Bound = Math.Max(value, search.Bound) * unit,
                Unit = unit,
            };
    }

    /// <summary>Half of the work goes to a choice with good worst draws, from which the percentile is searched, and a fifth of the rest to what no percentile exceeds.</summary>
    private PortfolioResult Percentile(
        PortfolioModel model,
        PortfolioObjective objective,
        IReadOnlyCollection<int>? start,
        CancellationToken token
    )
    {
        var draws = new DownsideDraws(model, objective);
        var search = new TailSearch(model, draws);
        search.Run(start, deterministicSeconds / 2, token);
        if (search.Value is null)
        {
            return WithoutChoice(model, objective, search.IsInfeasible, draws.Unit, token);
        }

        var (bounds, rest) = (deterministicSeconds / 10, deterministicSeconds * 4 / 10);
        var bound = new PercentileBound(model, draws);
        bound.Run(draws.WorstOf(search.Chosen)[^1].Value, bounds, token);
        return Searched(model, objective, PortfolioProgramme.OfPercentile(model, draws, bound, search.Chosen), rest, token);
    }

    private PortfolioResult Searched(
        PortfolioModel model,
        PortfolioObjective objective,
        PortfolioProgramme programme,
        double seconds,
        CancellationToken token
    )
    {
        var outcome = IntegerSolver.Search(programme.Programme, seconds, token);
        return outcome.Solution is not { } solution
            ? WithoutChoice(model, objective, outcome.IsInfeasible, programme.Unit, token)
            : new PortfolioResult(
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

    private PortfolioResult WithoutChoice(
        PortfolioModel model,
        PortfolioObjective objective,
        bool isInfeasible,
        decimal unit,
        CancellationToken token
    ) =>
        new(model, objective, isInfeasible ? PortfolioStatus.Infeasible : PortfolioStatus.NotFound, [])
        {
            Conflict = isInfeasible && namesConflicts ? ConflictOf(model, token) : [],
            Unit = unit,
        };

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
