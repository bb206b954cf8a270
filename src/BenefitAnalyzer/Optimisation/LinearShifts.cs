using Google.OrTools.LinearSolver;

namespace BenefitAnalyzer.Optimisation;

/// <summary>How far one of some amounts can be moved while sums of them stay what they are and none becomes negative, by linear programming.</summary>
/// <remarks>
/// Of all ways to move it as far, the one in which the others' moves cost least is taken, so that few others are moved: a unit is worth more than a
/// move of all others by one. GLOP, the simplex method of OR-Tools, on one thread: the same sums give the same answer.
/// </remarks>
public sealed class LinearShifts : IDisposable
{
    private readonly Solver solver = Solver.CreateSolver("GLOP");
    private readonly (Variable Up, Variable Down)[] moves;
    private readonly double[] amounts;
    private readonly double[] costs;
    private readonly double worth;

    /// <param name="amounts">What they are; none is negative.</param>
    /// <param name="costs">What it costs to move each by one.</param>
    /// <param name="sums">For each sum the amounts in it, by index, and their coefficients.</param>
    public LinearShifts(double[] amounts, double[] costs, IEnumerable<IReadOnlyList<(int Amount, double Coefficient)>> sums)
    {
        (this.amounts, this.costs) = (amounts, costs);
        worth = 1 + costs.Sum();
        moves =
        [
            .. amounts.Select((amount, at) => (Move($"up{at}", double.PositiveInfinity, costs[at]), Move($"down{at}", amount, costs[at]))),
        ];
        solver.Objective().SetMaximization();
        foreach (var sum in sums)
        {
            using var row = solver.MakeConstraint(0, 0);
            foreach (var (amount, coefficient) in sum)
            {
                row.SetCoefficient(moves[amount].Up, coefficient);
                row.SetCoefficient(moves[amount].Down, -coefficient);
            }
        }
    }

    /// <summary>The changes of all amounts that raise one as far as it goes.</summary>
    /// <param name="most">It need not go further.</param>
    public double[] Raise(int amount, double most) => Solve(amount, moves[amount].Up, moves[amount].Down, most, double.PositiveInfinity);

    /// <summary>The changes of all amounts that lower one as far as it goes.</summary>
    /// <param name="most">It need not go further.</param>
    public double[] Lower(int amount, double most) =>
        Solve(amount, moves[amount].Down, moves[amount].Up, Math.Min(most, amounts[amount]), amounts[amount]);

    private double[] Solve(int amount, Variable wanted, Variable against, double most, double limit)
    {
        var (usual, back) = (limit, double.IsPositiveInfinity(limit) ? amounts[amount] : double.PositiveInfinity);
        wanted.SetUb(most);
        against.SetUb(0);
        solver.Objective().SetCoefficient(wanted, worth);
        var changes =
            solver.Solve() == Solver.ResultStatus.OPTIMAL
                ? moves.Select(move => move.Up.SolutionValue() - move.Down.SolutionValue()).ToArray()
                : new double[amounts.Length];
        wanted.SetUb(usual);
        against.SetUb(back);
        solver.Objective().SetCoefficient(wanted, -costs[amount]);
        return changes;
    }

    private Variable Move(string name, double most, double cost)
    {
        var move = solver.MakeNumVar(0, most, name);
        solver.Objective().SetCoefficient(move, -cost);
        return move;
    }

    public void Dispose()
    {
        // Left to the garbage collector, the handles of thousands of programs took as long as solving them.
        foreach (var (up, down) in moves)
        {
            up.Dispose();
            down.Dispose();
        }

        solver.Dispose();
    }
}
