using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Tests.Metrics.Completeness;

/// <summary>Returns over several months: they came for every month that they cover, and stand in the way of no question that does not count them.</summary>
[TestClass]
public sealed class LongReturnsTests
{
    internal const string Quarterly =
        "from,until,service,n,digital\n2005-04-01,2005-06-30,permit,100,40\n2005-07-01,2005-09-30,permit,100,50\n";

    [TestMethod]
    public void AReturnCameForEveryMonthThatItCovers()
    {
        using var study = Study("    expects: { months: { from: 2005-04, until: 2005-10 } }", Quarterly);

        Assert.IsEmpty(study.Loaded.Engine.Deliveries.Missing);
        var quarters = study.Ask("take-up/A", "quarter").Rows.Select(row => row.Figure).Where(figure => figure.Value is not null).ToList();
        Assert.HasCount(2, quarters);
        Assert.IsTrue(quarters.TrueForAll(figure => figure is { Partial: null, Bound: FigureBound.Exact }));
    }

    /// <summary>One service is reported by the quarter and another by the year: nothing would be counted twice.</summary>
    [TestMethod]
    public void WindowsOfDifferentServicesMayOverlap()
    {
        using var study = Study("", Quarterly + "2005-04-01,2006-03-31,licence,1000,1\n");

        Assert.AreEqual(1201m, study.Ask("volume/completed").Rows.Single().Figure.Value);
    }

    [TestMethod]
    public void WindowsOfOneServiceAreNotAddedWhateverTheirChannelAndDisturbNothingElse()
    {
        using var study = Study("", Quarterly + "2005-04-01,2006-03-31,permit,1000,1\n");

        Assert.AreEqual("BA3004", study.Ask("volume/completed").Diagnostics.Single().Code);
        Assert.AreEqual(1m, study.Ask("completion").Rows.Single().Figure.Value); // counts no returns
        var quarter = new MetricQuery("volume/completed") { Period = new(new(2005, 4, 1), new(2005, 7, 1)) };
        Assert.AreEqual(101m, study.Ask(quarter).Rows.Single().Figure.Value);
    }

    /// <summary>A quarter and the year around it are a slip; rolling years are a way to report. Whatever is asked, the slip is said.</summary>
    [TestMethod]
    [DataRow(
        "2005-04-01,2006-03-31,permit,1000,1\n",
        "source returns has overlapping windows of permit (2005-04-01..2005-07-01 and 2005-04-01..2006-04-01)"
    )]
    [DataRow("2005-05-01,2005-07-31,permit,90,1\n", "")]
    public void WindowsOfTwoKindsAreSaidWheneverTheStudyIsOpened(string line, string said)
    {
        using var study = Study("", Quarterly + line);
        study.Loaded.Dispose();
        var found = new List<Diagnostic>();

        using var again = LoadedStudy.Open(study.Loaded.Study, found.Add, CancellationToken.None);

        Assert.HasCount(said.Length == 0 ? 0 : 1, found);
        Assert.Contains(said, string.Join('\n', found));
    }

    /// <summary>The log has one permit on the web in May: a return of that counts it again, one of the counter does not.</summary>
    [TestMethod]
    [DataRow("web", 1)]
    [DataRow("counter", 0)]
    public void AReturnOfWhatALogHoldsIsSaid(string channel, int times)
    {
        using var study = Study(
            "",
            $"from,until,service,n,by\n2005-05-01,2005-05-31,permit,5,{channel}\n2005-06-01,2005-06-30,permit,5,web\n",
            "channel: by"
        );

        var said = study
            .Summary.Diagnostics.Where(found => found.Code == DiagnosticCodes.ReturnBesideLogs)
            .Select(found => found.ToString())
            .ToList();

        Assert.HasCount(times, said);
        Assert.Contains(
            times == 0
                ? ""
                : "returns/a.csv:2: warning BA1312: permit, web, 2005-05-01..2005-06-01: logs hold this service and channel in these months too",
            string.Join('\n', said)
        );
    }

    [TestMethod]
    public void AServiceWhoseWindowsDoNotOverlapIsAnswered()
    {
        using var study = Study("", Quarterly + "2005-04-01,2006-03-31,permit,1000,1\n2005-04-01,2005-06-30,licence,7,1\n");
        var licence = new MetricQuery("volume/completed") { Where = new Dictionary<string, string> { ["service"] = "licence" } };

        Assert.AreEqual(7m, study.Ask(licence).Rows.Single().Figure.Value);
    }

    /// <summary>Two quarters of 100; a year holds both whole, half a quarter holds none.</summary>
    [TestMethod]
    public void AControlTotalCountsReturnsThatLieWholeInItsPeriod()
    {
        using var study = Study(
            "",
            Quarterly,
            controls: "returns,2005-04-01,2006-04-01,,transactions,200\nreturns,2005-04-01,2005-07-01,,transactions,100\nreturns,2005-04-01,2005-09-01,,transactions,150\n"
        );

        Assert.AreEqual(
            "200 200 True, 100 100 True, 150 100 False",
            string.Join(", ", study.Loaded.Engine.Controls.Select(check => $"{check.Control.Total:0} {check.Found.Value:0} {check.IsMet}"))
        );
    }

    [TestMethod]
    public void AMissedTotalOfReturnsSaysNothingAboutWhatCountsLogsAlone()
    {
        using var study = Study("", Quarterly, controls: "returns,2005-04-01,2006-04-01,,transactions,300\n");

        Assert.AreEqual(
            "control total missed: returns 2005-04-01..2006-04-01, 300 transactions expected, 200 found",
            study.Ask("take-up/A").Rows.Single().Figure.Partial?.English
        );
        foreach (var metric in new[] { "completion", "volume/started", "pledge", "staff-time/measured" })
        {
            Assert.IsTrue(study.Ask(metric).Rows.All(row => row.Figure.Partial is null), metric);
        }
    }

    /// <summary>Windows that overlap are never added, and stand in the way of no total of a log.</summary>
    [TestMethod]
    public void WindowsThatOverlapLeaveTheirOwnTotalAloneUnknown()
    {
        using var study = Study(
            "",
            Quarterly + "2005-04-01,2006-03-31,permit,1000,1\n",
            controls: "log,2005-05-01,2005-06-01,,transactions,1\nreturns,2005-04-01,2005-07-01,,transactions,100\nreturns,2005-04-01,2006-04-01,,transactions,1000\n"
        );

        var found = study.Loaded.Engine.Controls.Select(check => check.Found.Value);

        Assert.AreEqual("1, 100, ", string.Join(", ", found.Select(value => $"{value:0}")));
    }

    /// <summary>Two quarters of 100, a return of 7 for 1 July alone, and 1 of the log.</summary>
    [TestMethod]
    public void OnADayStandsOnlyAReturnOfThatDay()
    {
        using var study = Study("", Quarterly + "2005-07-01,2005-07-01,licence,7,3\n");
        var first = new MetricQuery("volume/completed") { Where = new Dictionary<string, string> { ["day"] = "2005-07-01" } };

        var days = study.Ask("volume/completed", "day").Rows.Where(row => row.Figure.Value is not null);

        Assert.AreEqual("2005-05-02=1 2005-07-01=7", string.Join(' ', days.Select(row => $"{row.Keys[0]}={row.Figure.Value:0}")));
        Assert.AreEqual(7m, study.Ask(first).Rows.Single().Figure.Value);
        Assert.AreEqual(208m, study.Ask("volume/completed").Rows.Single().Figure.Value);
    }

    /// <summary>Of 100 + 100 + 1, a time without data takes nothing; May takes the one in it, and the quarter that it divides.</summary>
    [TestMethod]
    [DataRow("month", "2004-01", 201, 3, false)]
    [DataRow("week", "2004-W02", 201, 3, false)]
    [DataRow("month", "2005-05", 100, 1, true)]
    [DataRow("day", "2005-05-02", 100, 1, true)]
    [DataRow("quarter", "2005-Q2", 100, 1, false)]
    public void LeavingATimeOutLeavesOutWhatHasDaysOfIt(string dimension, string value, int left, int rows, bool isPartial)
    {
        using var study = Study("", Quarterly);
        var query = new MetricQuery("volume/completed") { Except = new Dictionary<string, string> { [dimension] = value } };

        var figure = study.Ask(query).Rows.Single().Figure;
        var explained = new StudyRunner(problem => Assert.Fail(problem.ToString())).Explain(
            study.Loaded.Study,
            figure.Id,
            CancellationToken.None
        );

        Assert.AreEqual(left, figure.Value);
        Assert.AreEqual(isPartial ? "partial: 1 return also covers other days and is left out" : null, figure.Partial?.English);
        Assert.AreEqual(isPartial ? "不完整：有1份統計表兼涵蓋其他日子，未有計入" : null, figure.Partial?.Chinese);
        Assert.AreEqual(rows, explained!.Files.Sum(file => file.Rows));
    }

    /// <summary>A rolling year that ends later covers no day of the fiscal year that the year's own window leaves over.</summary>
    [TestMethod]
    public void AWindowWhoseDaysAnotherOneCountsIsNotLeftOut()
    {
        using var study = Study(
            "",
            "from,until,service,n,digital\n2005-04-01,2006-03-31,permit,1000,1\n2005-07-01,2006-06-30,permit,1100,1\n"
        );
        var year = new MetricQuery("volume/completed") { Period = new(new(2005, 4, 1), new(2006, 4, 1)) };

        var whole = study.Ask(year).Rows.Single().Figure;
        var half = study.Ask(year with { Period = new(new(2005, 4, 1), new(2005, 10, 1)) }).Rows.Single().Figure;

        Assert.AreEqual((1001m, null), (whole.Value, whole.Partial?.English));
        Assert.AreEqual((1m, "partial: 2 returns also cover other days and are left out"), (half.Value, half.Partial?.English));
    }

    /// <summary>By month nothing is known of the counts by quarter: May is 1 of 1 and says so, the year 91 of 201.</summary>
    [TestMethod]
    public void TakeUpOfAMonthSaysThatLongerReturnsAreLeftOut()
    {
        using var study = Study("", Quarterly);

        var may = study.Ask("take-up/A", "month").Rows.Single(row => row.Keys[0] == "2005-05").Figure;
        var year = study.Ask("take-up/A", "fiscal_year").Rows.Single().Figure;

        Assert.AreEqual((1m, FigureBound.Exact), (may.Value, may.Bound)); // a return of no channel holds both kinds
        Assert.AreEqual("partial: 1 return also covers other days and is left out", may.Partial?.English);
        Assert.AreEqual((91m / 201, null), (year.Value, year.Partial));
    }

    [TestMethod]
    public void TakeUpOfAMonthIsAnUpperBoundWhereLongerReturnsAreOfATraditionalChannel()
    {
        using var study = Study("", "from,until,service,channel,n\n2005-04-01,2005-06-30,permit,fax,100\n", "channel: channel");

        var may = study.Ask("take-up/A", "month").Rows.Single(row => row.Keys[0] == "2005-05").Figure;

        Assert.AreEqual((1m, FigureBound.AtMost), (may.Value, may.Bound));
        Assert.IsNotNull(may.Partial);
        Assert.IsNull(study.Ask("completion", "month").Rows.Single(row => row.Keys[0] == "2005-05").Figure.Partial); // counts no returns
    }

    /// <summary>500 of 701 say nothing of how many were digital: 41 ÷ 201 holds for the others alone.</summary>
    [TestMethod]
    public void TakeUpSaysHowMuchOfTheVolumeItCovers()
    {
        using var study = Study(
            "",
            "from,until,service,n,digital\n2005-04-01,2006-03-31,permit,200,40\n2005-04-01,2006-03-31,licence,500,\n"
        );

        var take = study.Ask("take-up/A").Rows.Single().Figure;

        Assert.AreEqual((41m / 201, 201m), (take.Value, take.Transactions));
        Assert.AreEqual("covers 28.7% of the transactions", take.Reason?.English);
        Assert.AreEqual("涵蓋28.7%的交易", take.Reason?.Chinese);
        Assert.IsNull(study.Ask("take-up/A", "service").Rows.Single(row => row.Keys[0] == "permit").Figure.Reason);
    }

    /// <summary>A permit on the web in May, beside the lines of a return.</summary>
    internal static LoadedExample Study(
        string expects,
        string returns,
        string channel = "digital_volume: digital",
        string controls = "",
        string yaml = ""
    ) =>
        new SmallStudy()
            .With(yaml)
            .Table("controls", "source,from,until,office,measure,total\n" + controls)
            .Rows("2005-05-02 10:00,permit,web")
            .SecondSource(
                $$"""
                  - name: returns
                    kind: counts
                    files: returns/*.csv
                {{expects}}
                    columns:
                      period_start: { column: from, format: yyyy-MM-dd }
                      period_end: { column: until, format: yyyy-MM-dd }
                      service: service
                      volume: n
                      {{channel}}
                """
            )
            .File("returns/a.csv", returns)
            .Load();
}
