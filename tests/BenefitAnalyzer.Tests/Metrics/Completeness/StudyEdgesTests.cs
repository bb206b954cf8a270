using System.Globalization;
using System.Text;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Tests.Metrics.Completeness;

/// <summary>What a study cuts off: completions of what began before it, all but stragglers after it, and channels before their records begin.</summary>
[TestClass]
public sealed class StudyEdgesTests
{
    private const string Before = "partial: nothing that began before 1 Jan 2005 is in the study";
    private const string After = "partial: nothing that began after 30 Jun 2005 is in the study";

    /// <summary>Each month two on the web, done the same day, and two at the counter, done 70 days later: half of all.</summary>
    [TestMethod]
    public void MonthsThatLackWhatTakesLongArePartial()
    {
        using var study = Slow();

        var months = study
            .Ask("take-up/A", "month")
            .Rows.ToDictionary(row => row.Keys[0]!, row => (row.Figure.Value, row.Figure.Partial?.English));

        Assert.AreEqual((1m, Before), months["2005-01"]);
        Assert.AreEqual((1m, Before), months["2005-02"]);
        foreach (var month in new[] { "2005-03", "2005-04", "2005-05", "2005-06" })
        {
            Assert.AreEqual((0.5m, null), months[month], month);
        }

        Assert.AreEqual((0m, After), months["2005-07"]);
        Assert.AreEqual((0m, After), months["2005-08"]);
    }

    [TestMethod]
    public void AllThatBeganInTheStudyIsWhole()
    {
        using var study = Slow();

        foreach (var rows in new[] { study.Ask("take-up/A").Rows, study.Ask("take-up/A", "year").Rows })
        {
            var figure = rows.Single().Figure;
            Assert.AreEqual((12m, 24m, null), (figure.Numerator, figure.Denominator, figure.Partial));
        }
    }

    /// <summary>The web lacks nothing; nor do attempts by the day on which they began.</summary>
    [TestMethod]
    public void WhatIsDoneTheSameDayLacksNothing()
    {
        using var study = Slow();

        Assert.IsTrue(
            study.Ask("volume/completed", "month", "channel").Rows.Where(row => row.Keys[1] == "web").All(row => row.Figure.Partial is null)
        );
        Assert.IsTrue(study.Ask("volume/started", "month").Rows.All(row => row.Figure.Partial is null));
    }

    [TestMethod]
    public void TheTitleComparesWholeMonthsAndTheSeriesEndWithTheStudy()
    {
        using var study = Slow();

        var chart = ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default, null, CancellationToken.None)
            .Sections.Single(section => section.Id == "take-up")
            .Blocks.OfType<ChartBlock>()
            .Single();

        Assert.AreEqual(
            "Take-up did not change between Mar 2005 and Jun 2005: 50.0%. Jan 2005 to Feb 2005, whose data are partial, are left out.",
            chart.Finding.English
        );
        Assert.HasCount(6, chart.Table.Rows);
        Assert.AreEqual(
            "What began in the study and was completed after 30 Jun 2005 is in totals, not in these months.",
            chart.Table.Note?.English
        );
    }

    /// <summary>The counter's log is expected from April on: before, its visits are not known to be none.</summary>
    [TestMethod]
    public void AChannelIsNotRecordedBeforeItsRecordsBegin()
    {
        using var study = new SmallStudy()
            .Services("code,channels\npermit,web;counter\n")
            .Rows("2005-03-01 10:00,permit,web", "2005-04-01 10:00,permit,web")
            .Source("channels: [web]")
            .Source("expects: { offices: none }")
            .With("period: { from: 2005-03-01, until: 2005-05-01 }")
            .File("counters/log.csv", "started,service,channel,outcome\n2005-04-02,permit,counter,completed\n")
            .SecondSource(
                """
                  - name: counters
                    files: counters/*.csv
                    personal: no
                    channels: [counter]
                    expects: { offices: none, months: { from: 2005-04, until: 2005-05 } }
                    columns:
                      started_at: { column: started, format: yyyy-MM-dd }
                      completed_at: { column: started, format: yyyy-MM-dd }
                      service: service
                      channel: channel
                      outcome: outcome
                """
            )
            .Load();

        var months = study.Ask("take-up/A", "month").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);

        Assert.AreEqual((1m, FigureBound.AtMost), (months["2005-03"].Value, months["2005-03"].Bound));
        Assert.AreEqual("not recorded: counter", months["2005-03"].Reason?.English);
        Assert.AreEqual((0.5m, FigureBound.Exact), (months["2005-04"].Value, months["2005-04"].Bound));
        Assert.AreEqual(FigureBound.AtMost, study.Ask("take-up/A").Rows.Single().Figure.Bound);
    }

    private static LoadedExample Slow()
    {
        var log = new StringBuilder("id,started,completed,service,channel,customer,outcome\n");
        for (var month = new DateOnly(2005, 1, 5); month.Month <= 6; month = month.AddMonths(1))
        {
            foreach (var number in new[] { 1, 2 })
            {
                Add("web", 0, number);
                Add("counter", 70, number);
            }

            void Add(string channel, int days, int number) =>
                log.Append(
                    CultureInfo.InvariantCulture,
                    $"{channel}{month:MM}{number},{month:yyyy-MM-dd} 10:00,{month.AddDays(days):yyyy-MM-dd} 10:00,permit,{channel},,completed\n"
                );
        }

        return new SmallStudy().File("logs/log.csv", log.ToString()).With("period: { from: 2005-01-01, until: 2005-07-01 }").Load();
    }
}
