using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Frontiers;
using BenefitAnalyzer.Funding.Portfolio.Problems;
using BenefitAnalyzer.Funding.Portfolio.Solving;
using static BenefitAnalyzer.Tests.Funding.Portfolio.Portfolios;

namespace BenefitAnalyzer.Tests.Funding.Portfolio;

[TestClass]
public sealed class HoursFrontierTests
{
    private static readonly PortfolioSolver Solver = new(10);

    [TestMethod]
    public void TheFrontierHoldsSupportedAndUnsupportedPoints()
    {
        // Cost and hours: nothing (0, 0), a (4, 3), b (6, 8); a + b is excluded. a lies above the line from nothing to b.
        var model = Model(
            new PortfolioProblem(Years(1), [Project("a", 4, 3), Project("b", 6, 8), Project("c", 7, 8)])
            {
                Exclusions = [new Exclusion("one", ["a", "b", "c"])],
            }
        );

        var points = HoursFrontier.Of(model, 10, Solver, CancellationToken.None).Points;

        CollectionAssert.AreEqual(
            new[] { (0m, 0m, (bool?)true), (4m, 3m, false), (6m, 8m, true) },
            points.Select(point => (point.NetGovernmentCost, point.CitizenHours, point.IsSupported)).ToArray()
        );
        Assert.IsTrue(points.All(point => point.IsProved));
    }

    /// <summary>All sums of 1, 2, 4 and 8 at a cost that rises faster: 16 points, of which five are asked for.</summary>
    [TestMethod]
    public void AFrontierOfMorePointsThanAskedForSaysSoAndReachesBothEnds()
    {
        var model = Model(
            new PortfolioProblem(Years(1), [Project("a", 1, 1), Project("b", 4, 2), Project("c", 16, 4), Project("d", 64, 8)])
        );

        var all = HoursFrontier.Of(model, 16, Solver, CancellationToken.None);
        var some = HoursFrontier.Of(model, 5, Solver, CancellationToken.None);

        Assert.IsTrue(all.IsWhole);
        CollectionAssert.AreEqual(
            Enumerable.Range(0, 16).Select(hours => (decimal)hours).ToArray(),
            all.Points.Select(point => point.CitizenHours).ToArray()
        );
        Assert.IsFalse(some.IsWhole);
        CollectionAssert.AreEqual(new[] { 0m, 4, 8, 12, 15 }, some.Points.Select(point => point.CitizenHours).ToArray());
        Assert.IsFalse(some.Points.Any(point => point.IsSupported == true));
    }

    /// <summary>1.00 and 1.01 are one amount that was rounded twice; the choice with more hours is the point.</summary>
    [TestMethod]
    public void CostsThatDifferByRoundingAreOnePointOfTheFrontier()
    {
        var model = Model(
            new PortfolioProblem(Years(1), [Project("a", 1.00m, 3), Project("b", 1.01m, 8)])
            {
                Exclusions = [new Exclusion("one", ["a", "b"])],
            }
        );

        var points = HoursFrontier.Of(model, 10, Solver, CancellationToken.None).Points;

        CollectionAssert.AreEqual(new[] { 0m, 8 }, points.Select(point => point.CitizenHours).ToArray());
    }

    private static Candidate Project(string id, decimal cost, decimal hours) =>
        new(id, "D", [new Scope("full") { Investment = [cost], CitizenHours = [hours] }]);
}
