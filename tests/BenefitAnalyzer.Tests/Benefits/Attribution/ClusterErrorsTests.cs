using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Series;
using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Tests.Benefits.Attribution;

[TestClass]
public sealed class ClusterErrorsTests
{
    [TestMethod]
    public void FortyClustersAreJudgedByTheirOwnErrors()
    {
        var estimate = Estimator.Estimate(Offices(treated: 12, comparison: 30), AttributionDesign.DifferenceInDifferences, 1)!;

        Assert.AreEqual("clustered by unit", estimate.Inference);
        Assert.IsNull(estimate.Placebos);
        Assert.IsNull(estimate.BootstrapP);
        Assert.IsTrue(estimate.ExcludesZero);
        Assert.IsLessThan(0.001, estimate.P!.Value);
    }

    [TestMethod]
    public void FewClustersHaveABootstrapBesideTheRandomisation()
    {
        var estimate = Estimator.Estimate(Offices(treated: 4, comparison: 20), AttributionDesign.DifferenceInDifferences, 1)!;

        Assert.AreEqual("randomisation over units", estimate.Inference);
        Assert.AreEqual(500, estimate.Placebos);
        Assert.IsLessThan(0.05, estimate.BootstrapP!.Value);
    }

    [TestMethod]
    public void ASingleTreatedUnitHasNoBootstrap()
    {
        var estimate = Estimator.Estimate(Offices(treated: 1, comparison: 24), AttributionDesign.DifferenceInDifferences, 1)!;

        Assert.AreEqual(24, estimate.Placebos);
        Assert.IsNull(estimate.BootstrapP);
    }

    /// <summary>Offices of about 100 a month; treated ones lose a third after two years.</summary>
    private static Panel Offices(int treated, int comparison)
    {
        var draws = new SeededDraws(3, 1);
        double[] Series(double change) =>
            [.. Enumerable.Range(0, 36).Select(t => Math.Round((100 + (5 * draws.Normal())) * (t < 24 ? 1 : change)))];
        return new Panel(
            [
                .. Enumerable.Range(0, treated).Select(unit => new UnitSeries($"T{unit}", Series(0.67), 24)),
                .. Enumerable.Range(0, comparison).Select(unit => new UnitSeries($"C{unit}", Series(1), null)),
            ],
            12
        );
    }
}
