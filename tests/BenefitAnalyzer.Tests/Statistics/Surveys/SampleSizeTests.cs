using BenefitAnalyzer.Statistics.Surveys;

namespace BenefitAnalyzer.Tests.Statistics.Surveys;

[TestClass]
public sealed class SampleSizeTests
{
    private const double Deviate = 2; // Cochran's t of a 1 in 20 chance

    [TestMethod]
    public void AShareOfAnIslandNeedsWhatCochranNeeds()
    {
        // Cochran (1977), 4.1 and 4.4: within 5 points of a share near a half, 400; of 3,200 islanders, 356.
        Assert.AreEqual(400, SampleSize.OfShare(SampleSize.WorstShare, 0.05, Deviate), 1e-9);
        Assert.AreEqual(356, Math.Ceiling(SampleSize.OfShare(SampleSize.WorstShare, 0.05, Deviate, 3_200)));
    }

    [TestMethod]
    public void ANurseryBedNeedsWhatCochranNeeds()
    {
        // Cochran (1977), 4.6: a mean of 19 seedlings a foot within 10 %, S² = 85.6, 430 feet: 95, and 78 of so few.
        var deviation = Math.Sqrt(85.6);

        Assert.AreEqual(95, Math.Ceiling(SampleSize.OfMean(deviation, 1.9, Deviate)));
        Assert.AreEqual(78, Math.Ceiling(SampleSize.OfMean(deviation, 1.9, Deviate, 430)));
    }

    [TestMethod]
    public void TheDeviateOfNinetyFivePercentIsTheUsualOne() => Assert.AreEqual(1.959963985, SampleSize.Deviate(0.95), 1e-9);
}
