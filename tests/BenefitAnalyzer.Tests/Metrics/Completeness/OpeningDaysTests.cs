using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Tests.Metrics.Completeness;

/// <summary>
/// Two offices in the week from Monday 4 April 2005: North opens Monday to Friday, South on Saturday too. On Tuesday all are closed.
/// </summary>
[TestClass]
public sealed class OpeningDaysTests
{
    private const string Both = "code,opening\nNORTH,Mon-Fri 09:00-17:00\nSOUTH,Mon-Fri 09:00-17:00; Sat 09:00-12:00\n";

    [TestMethod]
    public void WhatDidNotComeOfAnOpeningDayIsMissingAndNothingElse()
    {
        using var study = Study(Both, "NORTH 4 6 8, SOUTH 4 6 7 8 9");

        Assert.AreEqual("NORTH 2005-04-07..2005-04-08", Missing(study));
        var figure = study.Ask("volume/started", "month").Rows.Single().Figure;
        Assert.AreEqual("partial: 1 of 2 offices missing on 7 Apr 2005", figure.Partial!.English);
        Assert.AreEqual("不完整：2005年4月7日2個辦事處中欠1個", figure.Partial.Chinese);
        Assert.AreEqual(6, figure.LikeForLike); // five of South, one on the web
    }

    [TestMethod]
    public void WhatIsDoneAtNoOfficeIsNotLikeForLikeOfOfficesOfWhichNoneIsComplete()
    {
        using var study = Study(Both, "NORTH 4 6 8, SOUTH 4 6 7 8");

        var figure = study.Ask("volume/started", "month").Rows.Single().Figure;

        Assert.IsNotNull(figure.Partial);
        Assert.IsNull(figure.LikeForLike); // one transaction on the web would be left of eight
    }

    [TestMethod]
    public void DaysOfAMonthAreToldTogetherInWarningsAndInTheReport()
    {
        using var study = Study(Both, "NORTH 4 8, SOUTH 4 6 7 8");

        Assert.AreEqual("NORTH 6, NORTH 7, SOUTH 9", string.Join(", ", study.Loaded.Engine.Deliveries.Missing.Select(Named)));
        var warning = CompletenessWarnings.Of(study.Loaded.Engine).Single(found => found.Code == DiagnosticCodes.SliceMissing);
        Assert.AreEqual("counters: 2 of 2 offices missing on 3 days of April 2005 (NORTH, SOUTH)", warning.Message);
        var table = ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default with { Sections = ["data-quality"] }, null, CancellationToken.None)
            .Sections.Single()
            .Blocks.OfType<ReportTable>()
            .Single(own => own.Id == "missing-deliveries");
        var days = table.Rows.Select(row => (TextCell)row[^1]).ToList();
        Assert.AreEqual("2 days, 6 Apr 2005 to 7 Apr 2005", days[0].Text.English);
        Assert.AreEqual("2005-04-06 2005-04-07", days[0].Code);
        Assert.AreEqual("2005年4月9日", days[1].Text.Chinese);
    }

    [TestMethod]
    public void AnOfficeWhoseHoursNobodyGivesIsExpectedByMonthAndSaysSo()
    {
        using var study = Study("code,opening\nNORTH,\nSOUTH,Mon-Fri 09:00-17:00\n", "NORTH 4, SOUTH 4 6 7");

        Assert.AreEqual("SOUTH 2005-04-08..2005-04-09", Missing(study));
        var warning = CompletenessWarnings.Of(study.Loaded.Engine).Single(found => found.Code == DiagnosticCodes.OpeningNotKnown);
        Assert.Contains("when 'NORTH' is open", warning.Message);
    }

    [TestMethod]
    public void ASourceWithoutOfficesIsExpectedEveryCalendarDay()
    {
        using var study = Study(Both, "NORTH 4 5 6 7 8 10", offices: "none");

        Assert.AreEqual(" 2005-04-09..2005-04-10", Missing(study));
    }

    [TestMethod]
    public void AReturnOfAMonthHoldsEachOfItsDays()
    {
        using var study = Base(Both)
            .SecondSource(
                """
                  - name: returns
                    files: returns/*.csv
                    kind: counts
                    expects: { offices: [NORTH], each: day, months: { from: 2005-04, until: 2005-06 } }
                    columns:
                      period_start: { column: from, format: yyyy-MM-dd }
                      period_end: { column: to, format: yyyy-MM-dd }
                      service: service
                      channel: channel
                      office: office
                      volume: n
                """
            )
            .File("returns/2005.csv", "from,to,service,channel,office,n\n2005-04-01,2005-04-30,permit,counter,NORTH,90\n")
            .Load();

        var missing = study.Loaded.Engine.Deliveries.Missing;
        Assert.IsTrue(missing.All(slice => slice.Month == new DateOnly(2005, 5, 1)));
        Assert.HasCount(22, missing); // weekdays of May 2005
    }

    private static string Missing(LoadedExample study) =>
        string.Join(", ", study.Loaded.Engine.Deliveries.Missing.Select(slice => $"{slice.Office} {slice.Days}"));

    private static string Named(Slice slice) => FormattableString.Invariant($"{slice.Office} {slice.Days.From.Day}");

    private static SmallStudy Base(string offices) =>
        new SmallStudy()
            .Rows("2005-04-04 10:00,permit,web")
            .With("period: { from: 2005-04-04, until: 2005-04-11 }")
            .Table("offices", offices)
            .Table("closed_days", "day,office,reason\n2005-04-05,,Ching Ming Festival\n");

    /// <param name="came">Offices with the days of April on which a record came.</param>
    private static LoadedExample Study(string table, string came, string offices = "all") =>
        Base(table)
            .SecondSource(
                $$"""
                  - name: counters
                    files: counters/*.csv
                    personal: no
                    expects: { offices: {{offices}}, each: day }
                    columns:
                      started_at: { column: started, format: "yyyy-MM-d" }
                      service: service
                      channel: channel
                      office: office
                """
            )
            .File(
                "counters/log.csv",
                "started,service,channel,office\n"
                    + string.Concat(
                        came.Split(", ")
                            .Select(office => office.Split(' '))
                            .SelectMany(office => office[1..].Select(day => $"2005-04-{day},permit,counter,{office[0]}\n"))
                    )
            )
            .Load();
}
