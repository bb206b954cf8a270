using Google.OrTools.Sat;

namespace BenefitAnalyzer.Optimisation;

/// <summary>An integer programme in the solver's own terms, and one run of the solver on it.</summary>
internal sealed class IntegerModel : IDisposable
{
    private readonly CpModel model = new();
    private readonly IReadOnlyList<IntegerVariable> stated;
    private readonly IntVar[] variables;
    private readonly CpSolver solver = new();
    private readonly int linearization;

    /// <param name="switches">For each constraint the number of its switch, or −1 where it always holds; null for no switches.</param>
    /// <param name="withCost">Whether the cost is to be least, or any choice will do.</param>
    public IntegerModel(IntegerProgramme programme, IReadOnlyList<int>? switches, bool withCost)
    {
        stated = programme.Variables;
        linearization = programme.HasTightRelaxation ? 2 : 1; // 1 is the solver's default
        variables = [.. stated.Select((variable, at) => model.NewIntVar(variable.Least, variable.Most, $"v{at}"))];
        Switches = [.. Enumerable.Range(0, switches is null ? 0 : switches.Max() + 1).Select(at => model.NewBoolVar($"s{at}"))];
        foreach (var (at, constraint) in programme.Constraints.Index())
        {
            var holds = model.Add(Sum(constraint.Terms) >= constraint.AtLeast);
            if (switches is not null && switches[at] >= 0)
            {
                holds.OnlyEnforceIf(Switches[switches[at]]);
            }
        }

        if (withCost)
        {
            model.Minimize(Sum([.. stated.Select((variable, at) => (at, variable.Cost))]));
        }

        foreach (var (at, value) in (programme.Hint ?? []).Index())
        {
            model.AddHint(variables[at], value);
        }
    }

    public IReadOnlyList<BoolVar> Switches { get; }

    /// <summary>Deterministic seconds of the last run.</summary>
    public double Spent => solver.Response?.DeterministicTime ?? 0;

    /// <param name="deterministicSeconds">Work after which the best choice so far is taken; not seconds of a clock.</param>
    public CpSolverStatus Run(double deterministicSeconds, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        solver.StringParameters = FormattableString.Invariant(
            $"num_workers:1,random_seed:1,max_deterministic_time:{deterministicSeconds},cp_model_presolve:true,linearization_level:{linearization},log_search_progress:false"
        );
        using var stop = token.Register(solver.StopSearch);
        var status = solver.Solve(model);
        token.ThrowIfCancellationRequested();
        return status;
    }

    /// <summary>The choice found, its cost added up in whole numbers, since the solver tells it as a double.</summary>
    public IntegerSolution Solution()
    {
        long[] values = [.. variables.Select(solver.Value)];
        var cost = stated.Zip(values, (variable, value) => checked(variable.Cost * value)).Sum();
        return new IntegerSolution(values, cost, Math.Min(cost, (long)Math.Ceiling(solver.BestObjectiveBound - 1e-6)));
    }

    /// <summary>Runs under the assumption that the switches are on.</summary>
    /// <returns>Numbers of switches that cannot all be on, rising, not always the fewest; null where they can, or nothing was proved.</returns>
    public IReadOnlyList<int>? ConflictOf(IEnumerable<int> switchedOn, double deterministicSeconds, CancellationToken token)
    {
        model.ClearAssumptions();
        model.AddAssumptions(switchedOn.Select(at => (ILiteral)Switches[at]));
        if (Run(deterministicSeconds, token) != CpSolverStatus.Infeasible)
        {
            return null;
        }

        var core = solver.SufficientAssumptionsForInfeasibility();
        return [.. Switches.Index().Where(at => core.Contains(at.Item.GetIndex())).Select(at => at.Index)];
    }

    public void Dispose() => solver.Dispose();

    private LinearExpr Sum(IReadOnlyList<(int Variable, long Coefficient)> terms) =>
        terms.Count == 0
            ? LinearExpr.Constant(0)
            : LinearExpr.WeightedSum(
                [.. terms.Select(term => (LinearExpr)variables[term.Variable])],
                [.. terms.Select(term => term.Coefficient)]
            );
}
