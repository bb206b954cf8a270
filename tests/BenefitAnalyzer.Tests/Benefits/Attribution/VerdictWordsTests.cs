using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;

namespace BenefitAnalyzer.Tests.Benefits.Attribution;

[TestClass]
public sealed class VerdictWordsTests
{
    private static readonly EffectEstimate Compared = new(AttributionDesign.SyntheticControl, 100, 200, 180, 220) { PreTrendP = 0.4 };

    [TestMethod]
    public void CausedByIsSaidOfAnEffectAgainstUnitsThatMovedAlike()
    {
        var claim = VerdictWords.Claim(Verdict.Effect, Compared);

        Assert.Contains("caused by", claim.English);
        Assert.Contains("引致", claim.Chinese);
    }

    [TestMethod]
    public void ASeriesAloneAndUnequalTrendsEarnOnlyAssociation()
    {
        foreach (
            var weak in new[] { Compared with { PreTrendP = 0.01 }, Compared with { Design = AttributionDesign.InterruptedTimeSeries } }
        )
        {
            var claim = VerdictWords.Claim(Verdict.Effect, weak);

            Assert.Contains("associated with", claim.English);
            Assert.DoesNotContain("caused", claim.English);
            Assert.DoesNotContain("引致", claim.Chinese);
        }
    }

    [TestMethod]
    [DataRow(Verdict.NoEvidence)]
    [DataRow(Verdict.TooLittleData)]
    public void WithoutAnEffectNothingIsClaimed(Verdict verdict)
    {
        var claim = VerdictWords.Claim(verdict, Compared);

        Assert.DoesNotContain("caused", claim.English);
        Assert.DoesNotContain("associated", claim.English);
        Assert.DoesNotContain("相關", claim.Chinese);
    }
}
