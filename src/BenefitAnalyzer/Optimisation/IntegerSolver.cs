using Google.OrTools.Sat;

namespace BenefitAnalyzer.Optimisation;

/// <summary>Solves integer programmes with CP-SAT: one worker, a fixed seed and deterministic time, so that a study gives the same bytes.</summary>
public static class IntegerSolver
{
    /// <param name="deterministicSeconds">Work after which the best choice so far is taken; not seconds of a clock.</param>
    /// <returns>Null when no choice meets every constraint, or none was found in time.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IntegerSolution? Minimise(IntegerProgramme programme, double deterministicSeconds, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var model = new CpModel();
        var variables = programme.Variables.Select((variable, at) => model.NewIntVar(0, variable.Most, $"v{at}")).ToArray();
        foreach (var constraint in programme.Constraints)
        {
            model.Add(Sum(variables, constraint.Terms) >= constraint.AtLeast);
        }

        model.Minimize(Sum(variables, [.. programme.Variables.Select((variable, at) => (at, variable.Cost))]));
        var solver = new CpSolver
        {
            StringParameters = FormattableString.Invariant(
                $"num_workers:1,random_seed:1,max_deterministic_time:{deterministicSeconds},cp_model_presolve:true,log_search_progress:false"
            ),
        };
        using var stop = token.Register(solver.StopSearch);
        var status = solver.Solve(model);
        token.ThrowIfCancellationRequested();
        return status is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? new IntegerSolution(
                [.. variables.Select(solver.Value)],
                (long)Math.Round(solver.ObjectiveValue),
                (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6)
            )
            : null;
    }

    private static LinearExpr Sum(IntVar[] variables, IReadOnlyList<(int Variable, long Coefficient)> terms) =>
        LinearExpr.WeightedSum(
            [.. terms.Select(term => (LinearExpr)variables[term.Variable])],
            [.. terms.Select(term => term.Coefficient)]
        );
}
