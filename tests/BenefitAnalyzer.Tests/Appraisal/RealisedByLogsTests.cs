using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Tests.Benefits.Claims.Results;

namespace BenefitAnalyzer.Tests.Appraisal;

[TestClass]
public sealed class RealisedByLogsTests
{
    [TestMethod]
    public void WhatALiveInitiativeRealisedByItsLogsIsExpectedOfOthers()
    {
        using var study = OnePaper.Logged().Load();

        var expected = FinishedInitiatives.Of(study.Loaded.Study, study.Loaded, CancellationToken.None).For("another");

        // 90 of 365 days × 120 bookings × 70 % × 5 minutes × 2, of 3,000 claimed.
        Assert.AreEqual(0.0690m, Math.Round(expected!.Ratio, 4));
    }

    [TestMethod]
    public void WithoutItsLogsTheInitiativeIsNotFinished()
    {
        using var study = OnePaper.Logged().Load();

        Assert.IsNull(FinishedInitiatives.Of(study.Loaded.Study, null, CancellationToken.None).For("another"));
    }
}
