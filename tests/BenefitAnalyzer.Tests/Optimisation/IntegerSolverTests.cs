using BenefitAnalyzer.Optimisation;

namespace BenefitAnalyzer.Tests.Optimisation;

[TestClass]
public sealed class IntegerSolverTests
{
    private const double Seconds = 5;

    [TestMethod]
    public void AConflictIsNarrowedToWhatCannotBeMetTogether()
    {
        // x ≥ 3 and x ≤ 2 cannot be met; y ≥ 1, y ≤ 5 and x + y ≤ 10 have no part in it.
        var programme = new IntegerProgramme(
            [new IntegerVariable(9, 0), new IntegerVariable(9, 0)],
            [
                new IntegerConstraint([(1, 1)], 1),
                new IntegerConstraint([(0, 1)], 3),
                IntegerConstraint.AtMost([(0, 1), (1, 1)], 10),
                IntegerConstraint.AtMost([(0, 1)], 2),
                IntegerConstraint.AtMost([(1, 1)], 5),
            ]
        );

        var conflict = IntegerSolver.Conflict(programme, [0, 1, 2, 3, 4], Seconds, CancellationToken.None);

        Assert.IsTrue(IntegerSolver.Search(programme, Seconds, CancellationToken.None).IsInfeasible);
        CollectionAssert.AreEqual(new[] { 1, 3 }, conflict!.ToArray());
    }

    [TestMethod]
    public void WhatAlwaysHoldsIsNoPartOfAConflict()
    {
        var programme = new IntegerProgramme(
            [new IntegerVariable(9, 0)],
            [new IntegerConstraint([(0, 1)], 3), IntegerConstraint.AtMost([(0, 1)], 2)]
        );

        CollectionAssert.AreEqual(new[] { 0 }, IntegerSolver.Conflict(programme, [-1, 0], Seconds, CancellationToken.None)!.ToArray());
    }

    [TestMethod]
    public void ConstraintsThatCanBeMetHaveNoConflict()
    {
        var programme = new IntegerProgramme([new IntegerVariable(9, 1)], [new IntegerConstraint([(0, 1)], 3)]);

        Assert.IsNull(IntegerSolver.Conflict(programme, [0], Seconds, CancellationToken.None));
        Assert.AreEqual(3, IntegerSolver.Minimise(programme, Seconds, CancellationToken.None)!.Cost);
    }

    [TestMethod]
    public void AVariableMayBeNegative()
    {
        var programme = new IntegerProgramme([new IntegerVariable(9, 2) { Least = -4 }], []);

        var solution = IntegerSolver.Minimise(programme, Seconds, CancellationToken.None)!;

        Assert.AreEqual((-4, -8, true), (solution.Values[0], solution.Cost, solution.IsProved));
    }

    [TestMethod]
    public void CostsBeyondThePrecisionOfADoubleAreAddedUpInWholeNumbers()
    {
        const long Large = (1L << 53) + 1;
        var programme = new IntegerProgramme([new IntegerVariable(1, Large)], [new IntegerConstraint([(0, 1)], 1)]);

        Assert.AreEqual(Large, IntegerSolver.Minimise(programme, Seconds, CancellationToken.None)!.Cost);
    }
}
