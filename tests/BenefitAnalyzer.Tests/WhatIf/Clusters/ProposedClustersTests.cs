using BenefitAnalyzer.Metrics.Customers;
using BenefitAnalyzer.WhatIf.Clusters;

namespace BenefitAnalyzer.Tests.WhatIf.Clusters;

[TestClass]
public sealed class ProposedClustersTests
{
    private static readonly string[][] Planted =
    [
        ["ID1", "ID2", "ID3", "ID4"],
        ["TAX1", "TAX2", "TAX3"],
        ["CAR1", "CAR2", "CAR3", "CAR4", "CAR5"],
    ];

    [TestMethod]
    [DataRow(0.95)]
    [DataRow(0.7)]
    public void PlantedClustersAreFound(double loyalty)
    {
        var proposed = Propose(Customers.Of(Planted, 20_000, loyalty, seed: 7));

        Assert.IsTrue(proposed.IsStable);
        Assert.AreEqual(3, proposed.Chosen!.Count);
        foreach (var cluster in Planted)
        {
            Assert.HasCount(1, cluster.Select(proposed.GroupOf).Distinct().ToList(), string.Join(", ", cluster));
        }

        Assert.HasCount(3, Planted.Select(cluster => proposed.GroupOf(cluster[0])).Distinct().ToList());
    }

    [TestMethod]
    public void ServicesUsedAtRandomHaveNoStableGrouping()
    {
        var stable = Enumerable
            .Range(1, 12)
            .Where(seed => Propose(Customers.Of(Planted, seed % 2 == 0 ? 20_000 : 2_000, 0, (ulong)seed)).IsStable)
            .ToList();

        Assert.IsEmpty(stable, $"grouped with seeds {string.Join(", ", stable)}");
    }

    [TestMethod]
    public void TheSameCoUseGivesTheSameGroups()
    {
        var customers = Customers.Of(Planted, 5_000, 0.6, seed: 3);

        var (first, second) = (Propose(customers), Propose([.. customers.Reverse()]));

        Assert.AreEqual(Print(first), Print(second));

        static string Print(ProposedClusters proposed) =>
            string.Join(
                '\n',
                proposed.Groupings.Select(own => $"{own.Count} {own.Silhouette:R} {own.Stability:R} {string.Join(' ', own.Groups)}")
            );
    }

    [TestMethod]
    public void PairsBelowTheSmallestCellAreNotSeen()
    {
        var coUse = CoUseMatrix.Of([new ServiceCoUse("a", "b", 9), new ServiceCoUse("a", "c", 10)], smallest: 10);

        CollectionAssert.AreEqual(new[] { "a", "c" }, coUse.Services.ToArray());
        Assert.AreEqual(1.0, coUse.Within(service => service is "a" or "c" ? "group" : null));
    }

    [TestMethod]
    public void CoUseWithinGroupsIsCountedByCustomers()
    {
        var coUse = CoUseMatrix.Of(
            [new ServiceCoUse("a", "b", 60), new ServiceCoUse("a", "c", 30), new ServiceCoUse("b", "c", 10)],
            smallest: 0
        );

        Assert.AreEqual(0.6, coUse.Within(service => service == "c" ? "two" : "one")!.Value, 1e-12);
        Assert.AreEqual(0, coUse.Within(_ => null));
    }

    [TestMethod]
    public void NoCoUseMakesNoGroups()
    {
        var proposed = ProposedClusters.Of(CoUseMatrix.Of([], 0), 1, CancellationToken.None);

        Assert.IsNull(proposed.Chosen);
        Assert.IsEmpty(proposed.Groupings);
    }

    private static ProposedClusters Propose(IReadOnlyList<string[]> customers) =>
        ProposedClusters.Of(CoUseMatrix.Of(Customers.Pairs(customers), 10), 1, CancellationToken.None);
}
