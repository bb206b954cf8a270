using BenefitAnalyzer.Benefits.Progress;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.Metrics.Promises;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Benefits.Progress;

[TestClass]
public sealed class PeriodChangesTests
{
    [TestMethod]
    public void TakeUpRoseAndVolumeDidNotChangeBeyondChance()
    {
        using var study = OneCommittee.Study().Load();

        var changes = PeriodChanges.Of(study.Loaded, ReportedPeriod.NotSaid, CancellationToken.None)!;

        Assert.AreEqual(new Period(new(2003, 4, 1), new(2004, 4, 1)), changes.Before);
        var (volume, takeUp) = (Of(changes, "volume/completed"), Of(changes, "take-up/A"));
        Assert.AreEqual((120m, 121m, ChangeDirection.WithinChance), (volume.Before.Value, volume.After.Value, volume.Direction));
        Assert.AreEqual(Math.Round(1 / 12m, 10), volume.Monthly.Value); // eleven months of −3 and +3 in turn, one of +4
        Assert.AreEqual(ChangeDirection.Rose, takeUp.Direction);
        Assert.AreEqual(0.2m, takeUp.Before.Value);
        Assert.AreEqual(60m / 121, takeUp.After.Value);
    }

    /// <summary>Months of 3 ÷ 7, 7 ÷ 13 and once 7 ÷ 14, each less 2 ÷ 10.</summary>
    [TestMethod]
    public void TheMeanChangeOfAMonthIsThatOfMatchedMonths()
    {
        using var study = OneCommittee.Study().Load();

        var monthly = Of(PeriodChanges.Of(study.Loaded, ReportedPeriod.NotSaid, CancellationToken.None)!, "take-up/A").Monthly;

        Assert.AreEqual((double)(((6m * 3 / 7) + (5m * 7 / 13) + 0.5m) / 12 - 0.2m), (double)monthly.Value!.Value, 1e-9);
        Assert.IsLessThan(monthly.Value.Value, monthly.Low!.Value);
        Assert.AreEqual("change/monthly-points?metric=take-up%2FA&before=2003-04-01..2004-04-01&after=2004-04-01..2005-04-01", monthly.Id);
    }

    [TestMethod]
    public void WhatWasStartedIsNotToldBesideWhatWasCompleted()
    {
        using var study = OneCommittee.Study().Load();

        var told = PeriodChanges
            .Of(study.Loaded, ReportedPeriod.NotSaid, CancellationToken.None)!
            .Indicators.Select(change => change.Metric.Id)
            .ToList();

        Assert.DoesNotContain("volume/started", told);
        Assert.DoesNotContain("take-up/A-started", told);
    }

    /// <summary>Five whole months make two periods of two, which chance cannot be told of.</summary>
    [TestMethod]
    public void AShortStudyHasHalvesAndIsNotTested()
    {
        using var study = new SmallStudy()
            .Rows([
                .. Enumerable.Range(4, 5).SelectMany(month => new[] { 1, 28 }.Select(day => $"2005-{month:00}-{day:00} 09:00,permit,web")),
            ])
            .With("period: { from: 2005-04-01, until: 2005-09-01 }")
            .Load();

        var changes = PeriodChanges.Of(study.Loaded, ReportedPeriod.NotSaid, CancellationToken.None)!;

        Assert.AreEqual(ChangeDirection.NotTested, Of(changes, "volume/completed").Direction);
        Assert.AreEqual(changes.Before.Until, changes.After.From);
    }

    /// <summary>July to September 2004 has 13 + 7 + 13 beside 7 + 13 + 7 of the quarter before and 10 a month of the year before.</summary>
    [TestMethod]
    [DataRow(PeriodLength.Quarter, "2004-10-01", null, "2004-04-01..2004-07-01", 27, "2004-07-01..2004-10-01", 33)]
    [DataRow(PeriodLength.Quarter, "2004-12-31", ComparedPeriod.YearBefore, "2003-07-01..2003-10-01", 30, "2004-07-01..2004-10-01", 33)]
    [DataRow(PeriodLength.Month, null, null, "2005-02-01..2005-03-01", 7, "2005-03-01..2005-04-01", 14)]
    [DataRow(PeriodLength.FiscalYear, null, null, "2003-04-01..2004-04-01", 120, "2004-04-01..2005-04-01", 121)]
    public void AStudyOrAReportSaysWhichPeriodItTellsOf(
        PeriodLength length,
        string? until,
        ComparedPeriod? against,
        string before,
        int first,
        string after,
        int last
    )
    {
        using var study = OneCommittee.Study().Load();
        var reported = new ReportedPeriod
        {
            Length = length,
            Until = until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Against = against,
        };

        var changes = PeriodChanges.Of(study.Loaded, reported, CancellationToken.None)!;

        var volume = Of(changes, "volume/completed");
        Assert.AreEqual((before, after), (changes.Before.ToString(), changes.After.ToString()));
        Assert.AreEqual(((decimal)first, (decimal)last), (volume.Before.Value, volume.After.Value));
        Assert.AreEqual(
            volume.Monthly.Value,
            new ChangeFamily().Find(study.Loaded, volume.Monthly.Id, _ => { }, CancellationToken.None)?.Value
        );
    }

    private static PeriodChange Of(PeriodChanges changes, string metric) => changes.Indicators.Single(change => change.Metric.Id == metric);
}
