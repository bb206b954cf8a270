using Google.OrTools.LinearSolver;

namespace BenefitAnalyzer.Optimisation;

/// <summary>How small and how large each of some unknown amounts can be that are not negative and meet all equations, by linear programming.</summary>
/// <remarks>GLOP, the simplex method of OR-Tools, on one thread: the same equations give the same ranges.</remarks>
public sealed class LinearRanges : IDisposable
{
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly Variable[] variables;
    private readonly (double Low, double High)[] seen;

    /// <param name="count">How many amounts are unknown.</param>
    public LinearRanges(int count, IEnumerable<LinearEquation> equations)
    {
        variables = [.. Enumerable.Range(0, count).Select(at => solver.MakeNumVar(0, double.PositiveInfinity, $"v{at}"))];
        seen = [.. variables.Select(_ => (double.PositiveInfinity, double.NegativeInfinity))];
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
        Aim(variable);
        return Lowest() is { } low ? (low, Highest() ?? double.PositiveInfinity) : null;
    }

    /// <summary>Whether the range of one amount is narrower than a width; false where nothing meets all equations.</summary>
    /// <remarks>Every solution found for one amount also shows others, so that most need no programme of their own.</remarks>
    public bool IsNarrower(int variable, double width)
    {
        if (HasSeen(variable, width))
        {
            return false;
        }

        Aim(variable);
        return Lowest() is { } low && !HasSeen(variable, width) && Highest() is { } high && high - low < width;
    }

    private bool HasSeen(int variable, double width) => seen[variable].High - seen[variable].Low >= width;

    private void Aim(int variable)
    {
        solver.Objective().Clear();
        solver.Objective().SetCoefficient(variables[variable], 1);
    }

    private double? Lowest()
    {
        solver.Objective().SetMinimization();
        return Solve();
    }

    private double? Highest()
    {
        solver.Objective().SetMaximization();
        return Solve();
    }

    /// <summary>Null where there is no end, or no solution.</summary>
    private double? Solve()
    {
        if (solver.Solve() != Solver.ResultStatus.OPTIMAL)
        {
            return null;
        }

        foreach (var (at, variable) in variables.Index())
        {
            var value = variable.SolutionValue();
            seen[at] = (Math.Min(seen[at].Low, value), Math.Max(seen[at].High, value));
        }

        return solver.Objective().Value();
    }

    public void Dispose() => solver.Dispose();
}
