using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Forecasts;

namespace BenefitAnalyzer.Tests.Benefits.Forecasts;

[TestClass]
public sealed class ShareRangeTests
{
    private const double Z = 1.959963984540054;

    /// <summary>400 came of 500 that would have come: a fifth; the interval 450 to 500 × 500 ÷ 450 is a ninth to 28 %.</summary>
    [TestMethod]
    public void AShareIsThatOfWhatWouldHaveCome()
    {
        var estimate = new EffectEstimate(AttributionDesign.SyntheticControl, 400, 500, 450, 500 * 500 / 450.0);

        var effect = ComparableEffect.Of("halls", estimate)!;

        Assert.AreEqual(0.2m, effect.Share, 1e-12m);
        Assert.AreEqual((decimal)(50 / 450.0), effect.Interval.Low, 1e-12m);
        Assert.AreEqual((decimal)(1 - (400 * 450 / 250000.0)), effect.Interval.High, 1e-12m);
        Assert.IsNull(ComparableEffect.Of("halls", estimate with { Actual = 0 }));
    }

    [TestMethod]
    public void OfFewTheMedianStandsBetweenTheOutermostEnds()
    {
        ComparableEffect[] few = [Effect(0.10, 0.05), Effect(0.20, 0.02), Effect(0.40, 0.10), Effect(0.30, 0.01)];

        var range = ShareRange.Of(few)!;

        Assert.AreEqual(0.25m, range.Middle, 1e-9m);
        Assert.AreEqual((decimal)(1 - (0.9 * Math.Exp(Z * 0.05))), range.Low, 1e-9m);
        Assert.AreEqual((decimal)(1 - (0.6 * Math.Exp(-Z * 0.10))), range.High, 1e-9m);
        Assert.IsNull(ShareRange.Of([]));
    }

    /// <summary>The pool of RandomEffectsTests: logarithms 0.1 to 0.5, each with variance 0.01.</summary>
    [TestMethod]
    public void FiveArePooledAndPredictOneMore()
    {
        var range = ShareRange.Of([.. new[] { 0.1, 0.2, 0.3, 0.4, 0.5 }.Select(ratio => new ComparableEffect("x", ratio, 0.1))])!;

        Assert.AreEqual((decimal)(1 - Math.Exp(-0.3)), range.Middle, 1e-9m);
        Assert.AreEqual((decimal)(1 - Math.Exp(-0.3 + (3.182446 * Math.Sqrt(0.02)))), range.Low, 1e-6m);
        Assert.AreEqual((decimal)(1 - Math.Exp(-0.3 - (3.182446 * Math.Sqrt(0.02)))), range.High, 1e-6m);
    }

    /// <summary>60 % today: 80 % takes half of the 40 % that is left; 50 % takes nothing.</summary>
    [TestMethod]
    public void AReachedTakeUpIsAShareOfWhatIsNotElectronicToday() =>
        Assert.AreEqual(new ShareRange(0, 0.5m, 0.75m), ShareRange.OfTakeUp(0.6m, 0.5m, 0.8m, 0.9m));

    private static ComparableEffect Effect(double share, double error) => new("x", -Math.Log(1 - share), error);
}
