using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.WhatIf.Clusters;

namespace BenefitAnalyzer.Tests.WhatIf.Clusters;

[TestClass]
public sealed class ClusterComparisonTests
{
    private static readonly string[][] Planted =
    [
        ["A1", "A2", "A3"],
        ["B1", "B2", "B3"],
    ];

    [TestMethod]
    public void GivenClustersThatCustomersKeepToAgreeWithTheProposedOnes()
    {
        var comparison = Compare(service => service[..1]);

        Assert.AreEqual(1.0, comparison.Agreement!.Value, 1e-12);
        Assert.AreEqual(comparison.Proposed.Chosen!.Silhouette, comparison.GivenSilhouette!.Value, 1e-12);
        Assert.AreEqual("one, given, proposed", string.Join(", ", comparison.Arrangements.Select(own => own.Kind)));
        Assert.AreEqual(comparison.Arrangements[1].Within, comparison.Arrangements[2].Within);
    }

    [TestMethod]
    public void GivenClustersAcrossWhatIsUsedTogetherScoreBelowZero()
    {
        var comparison = Compare(service => service[1..]);

        Assert.IsLessThan(0, comparison.GivenSilhouette!.Value);
        Assert.IsLessThan(0, comparison.Agreement!.Value);
    }

    [TestMethod]
    public void OneOperatorKeepsAllTogetherAndDependsOnOne()
    {
        var (one, given) = (Compare(service => service[..1]).Arrangements[0], Compare(service => service[..1]).Arrangements[1]);

        // 100 + 80 × 2 + 70 × 1 for 150; apart each pays 100 and its own tiers: 60 × 2, and 80 × 2 + 10.
        Assert.AreEqual(new OperatorArrangement("one", 1, 1.0, 1.0, 1.0, 330), one);
        Assert.AreEqual(220m + 270, given.YearlyFees);
        Assert.AreEqual((2, 0.6, 0.4), (given.Operators, given.LargestShare, given.SmallestShare));
        Assert.IsLessThan(1.0, given.Within!.Value);

        // With half the use 75 × 2 + 100 for one; apart 100 + 30 × 2 and 100 + 45 × 2.
        var half = Compare(service => service[..1]).YearlyFees(_ => 0.5m);
        Assert.AreEqual((250m, 350m), (half["one"], half["given"]));
    }

    private static OperatorFee Tier(decimal annual, decimal each, decimal above) =>
        new("portal", [], [], annual, each, above, ServiceHistory.Always, null, "");

    private static ClusterComparison Compare(Func<string, string> given)
    {
        string[] services = [.. Planted.SelectMany(cluster => cluster)];
        return ClusterComparison.Of(
            CoUseMatrix.Of(Customers.Pairs(Customers.Of(Planted, 10_000, 0.9, seed: 11)), 10),
            services.ToDictionary(service => service, given),
            services.ToDictionary(service => service, service => service[0] == 'A' ? 20m : 30m),
            new ArrangementFees(
                [Tier(100, 2, 0), Tier(0, 1, 80)],
                services.ToDictionary(service => (service, "web"), service => service[0] == 'A' ? 20m : 30m)
            ),
            1,
            1,
            CancellationToken.None
        );
    }
}
