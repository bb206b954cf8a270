using Google.OrTools.Sat;

namespace BenefitAnalyzer.Optimisation;

/// <summary>Solves integer programmes with CP-SAT: one worker, a fixed seed and deterministic time, so that a study gives the same bytes.</summary>
public static class IntegerSolver
{
    /// <param name="deterministicSeconds">Work after which the best choice so far is taken; not seconds of a clock.</param>
    /// <returns>Null when no choice meets every constraint, or none was found in time.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IntegerSolution? Minimise(IntegerProgramme programme, double deterministicSeconds, CancellationToken token) =>
        Search(programme, deterministicSeconds, token).Solution;

    /// <summary>As <see cref="Minimise"/>, telling a programme that cannot be met from one whose search ended too early.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IntegerOutcome Search(IntegerProgramme programme, double deterministicSeconds, CancellationToken token)
    {
        using var model = new IntegerModel(programme, switches: null, withCost: true);
        var status = model.Run(deterministicSeconds, token);
        return status switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => new IntegerOutcome(model.Solution(), IsInfeasible: false, model.Spent),
            CpSolverStatus.ModelInvalid => throw new InvalidOperationException(
                "The solver refuses the programme: bounds or sums leave its range."
            ),
            _ => new IntegerOutcome(null, status == CpSolverStatus.Infeasible, model.Spent),
        };
    }

    /// <summary>A smallest set of groups of constraints that cannot all be met: without any one of them the others can.</summary>
    /// <remarks>The solver's own set is thinned out one group at a time (deletion filter of J. Chinneck, E. Dravnieks, ORSA J. on Computing 1991).</remarks>
    /// <param name="groups">For each constraint the number of its group, or −1 where it always holds.</param>
    /// <param name="deterministicSeconds">Work for each of the runs, of which there is one a group of the first set.</param>
    /// <returns>Numbers of groups, rising; empty where what always holds cannot be met; null where all can be met, or nothing was proved in time.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<int>? Conflict(
        IntegerProgramme programme,
        IReadOnlyList<int> groups,
        double deterministicSeconds,
        CancellationToken token
    )
    {
        using var model = new IntegerModel(programme, groups, withCost: false);
        var conflict = model.ConflictOf(Enumerable.Range(0, model.Switches.Count), deterministicSeconds, token);
        foreach (var group in conflict ?? [])
        {
            if (model.ConflictOf(conflict!.Where(other => other != group), deterministicSeconds, token) is not null)
            {
                conflict = [.. conflict!.Where(other => other != group)];
            }
        }

        return conflict;
    }
}
