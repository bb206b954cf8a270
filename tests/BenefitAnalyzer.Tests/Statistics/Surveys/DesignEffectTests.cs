using BenefitAnalyzer.Statistics.Surveys;

namespace BenefitAnalyzer.Tests.Statistics.Surveys;

[TestClass]
public sealed class DesignEffectTests
{
    [TestMethod]
    public void TwoClustersOfTwoAreWorkedOutByHand()
    {
        // {1, 3} and {5, 7}: between 16, within 2, so ρ = (16 − 2) ÷ (16 + 2), and 1 + (2 − 1) ρ.
        var effect = DesignEffect.Of([new(2, 4, 10), new(2, 12, 74)])!;

        Assert.AreEqual(14.0 / 18, effect.Correlation, 1e-12);
        Assert.AreEqual(2, effect.ClusterSize, 1e-12);
        Assert.AreEqual(1 + (14.0 / 18), effect.Factor, 1e-12);
    }

    [TestMethod]
    public void ClustersThatDifferLessThanTheirUnitsHaveNoEffect() =>
        Assert.AreEqual(1, DesignEffect.Of([new(2, 8, 50), new(2, 8, 50)])!.Factor);

    [TestMethod]
    public void ClustersOfOneUnitTellNothing()
    {
        Assert.IsNull(DesignEffect.Of([new(1, 4, 16), new(1, 5, 25)]));
        Assert.IsNull(DesignEffect.Of([new(9, 4, 16)]));
    }
}
