using Google.OrTools.LinearSolver;

namespace BenefitAnalyzer.Optimisation;

/// <summary>How small and how large each of some unknown amounts can be that are not negative and meet all equations, by linear programming.</summary>
/// <remarks>GLOP, the simplex method of OR-Tools, on one thread: the same equations give the same ranges.</remarks>
public sealed class LinearRanges : IDisposable
{
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly Variable[] variables;

    /// <param name="count">How many amounts are unknown.</param>
    public LinearRanges(int count, IEnumerable<LinearEquation> equations)
    {
        variables = [.. Enumerable.Range(0, count).Select(at => solver.MakeNumVar(0, double.PositiveInfinity, $"v{at}"))];
        foreach (var equation in equations)
        {
            var row = solver.MakeConstraint(equation.Sum, equation.Sum);
            foreach (var (variable, coefficient) in equation.Terms)
            {
                row.SetCoefficient(variables[variable], coefficient);
            }
        }
    }

    /// <summary>The range of one amount, infinite where nothing limits it.</summary>
    /// <returns>Null where nothing meets all equations.</returns>
    public (double Low, double High)? Of(int variable)
    {
        var objective = solver.Objective();
        objective.Clear();
        objective.SetCoefficient(variables[variable], 1);
        objective.SetMinimization();
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL)
        {
            return null;
        }

        var low = objective.Value();
        objective.SetMaximization();
        return (low, solver.Solve() == Solver.ResultStatus.OPTIMAL ? objective.Value() : double.PositiveInfinity);
    }

    public void Dispose() => solver.Dispose();
}
