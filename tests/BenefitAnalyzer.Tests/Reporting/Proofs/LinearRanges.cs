using Google.OrTools.LinearSolver;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>Σ coefficient × variable = <paramref name="Sum"/>.</summary>
/// <param name="Terms">Index of a variable and its coefficient.</param>
internal sealed record LinearEquation(IReadOnlyList<(int Variable, double Coefficient)> Terms, double Sum);

/// <summary>How small and how large each of some unknown amounts can be that are not negative and meet all equations: what an attacker computes.</summary>
internal sealed class LinearRanges : IDisposable
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
        solver.Objective().Clear();
        solver.Objective().SetCoefficient(variables[variable], 1);
        solver.Objective().SetMinimization();
        if (Solve() is not { } low)
        {
            return null;
        }

        solver.Objective().SetMaximization();
        return (low, Solve() ?? double.PositiveInfinity);
    }

    /// <summary>Null where there is no end, or no solution.</summary>
    private double? Solve() => solver.Solve() == Solver.ResultStatus.OPTIMAL ? solver.Objective().Value() : null;

    public void Dispose() => solver.Dispose();
}
