using BenefitAnalyzer.Statistics.Resampling;
using BenefitAnalyzer.Statistics.Surveys;

namespace BenefitAnalyzer.Tests.Statistics.Surveys;

[TestClass]
public sealed class SampleAllocationTests
{
    // Σ N S = 40 + 20 = 60 and Σ N S² = 160 + 20 = 180.
    private static readonly SurveyStratum[] Two = [new(10, 4), new(20, 1)];

    [TestMethod]
    public void SizesForAVarianceAreWorkedOutByHand()
    {
        Assert.AreEqual(3600.0 / 1080, SampleAllocation.NeymanSize(Two, 900), 1e-12);
        Assert.AreEqual(30 * 180.0 / 1080, SampleAllocation.ProportionalSize(Two, 900), 1e-12);
    }

    [TestMethod]
    public void TheFewestAreDrawnThatMeetTheVariance()
    {
        // Two each: 10 × 8 × 16 ÷ 2 + 20 × 18 ÷ 2 = 820. A third and fourth of the first take 1600 ÷ 6 and 1600 ÷ 12 away: 420.
        Assert.AreEqual(820, SampleAllocation.Variance(Two, [2, 2]), 1e-12);
        CollectionAssert.AreEqual(new[] { 2, 2 }, SampleAllocation.ForVariance(Two, 900));
        CollectionAssert.AreEqual(new[] { 4, 2 }, SampleAllocation.ForVariance(Two, 500));
        CollectionAssert.AreEqual(new[] { 10, 20 }, SampleAllocation.ForVariance(Two, 0));
    }

    [TestMethod]
    public void NeymanGivesMoreToWhatVariesAndProportionalToWhatIsLarge()
    {
        CollectionAssert.AreEqual(new[] { 6, 3 }, SampleAllocation.OfSize(Two, 9));
        CollectionAssert.AreEqual(new[] { 3, 6 }, SampleAllocation.Proportional(Two, 9));
        CollectionAssert.AreEqual(new[] { 2, 2 }, SampleAllocation.OfSize(Two, 1));
        CollectionAssert.AreEqual(new[] { 1, 2 }, SampleAllocation.OfSize([new(1, 5), new(9, 0)], 8));
    }

    [TestMethod]
    public void NoOtherAllocationOfAsManyHasASmallerVariance()
    {
        var random = new SeededDraws(20260401, 1);
        for (var round = 0; round < 50; round++)
        {
            SurveyStratum[] strata = [.. Enumerable.Range(0, 3).Select(_ => new SurveyStratum(3 + random.Below(8), 0.1 + random.Unit()))];
            var size = 6 + random.Below(4);
            var least = SampleAllocation.Variance(strata, SampleAllocation.OfSize(strata, size));
            for (var first = 2; first <= strata[0].Size; first++)
            {
                for (var second = 2; second <= strata[1].Size; second++)
                {
                    var third = size - first - second;
                    if (third >= 2 && third <= strata[2].Size)
                    {
                        Assert.IsGreaterThanOrEqualTo(
                            least - 1e-9,
                            SampleAllocation.Variance(strata, [first, second, third]),
                            $"round {round}: {first}, {second}, {third}"
                        );
                    }
                }
            }
        }
    }
}
