using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Tests.Metrics.Engine;

/// <summary>Which month, quarter and fiscal year a transaction belongs to, and what stands where there is none: worked out by hand.</summary>
[TestClass]
public sealed class TimeTests
{
    [TestMethod]
    [DataRow("Asia/Hong_Kong")] // midnight is 16:00 UTC of the day before
    [DataRow("Europe/London")] // 1 April is summer time: midnight is 23:00 UTC of the day before
    [DataRow("America/New_York")] // 1 April 2005 is still winter time, 1 July is summer time: midnight is 05:00 and 04:00 UTC
    public void PeriodsBeginAtLocalMidnight(string zone)
    {
        using var study = new SmallStudy(zone)
            .Rows(
                "2005-03-31 23:59,permit,web",
                "2005-04-01 00:00,permit,web",
                "2005-06-30 23:59,permit,web",
                "2005-07-01 00:00,permit,web"
            )
            .Load();

        Assert.AreEqual("2005-03=1 2005-04=1 2005-05=no data 2005-06=1 2005-07=1", Text(study.Ask("volume/completed", "month")));
        Assert.AreEqual("2005-Q1=1 2005-Q2=2 2005-Q3=1", Text(study.Ask("volume/completed", "quarter")));
        Assert.AreEqual("2004-05=1 2005-06=3", Text(study.Ask("volume/completed", "fiscal_year")));
        Assert.AreEqual("2005-03-31=1", Text(study.Ask("volume/completed", "day")).Split(' ')[0]);
        var year = new MetricQuery("volume/completed") { Period = new(new(2005, 4, 1), new(2006, 4, 1)) };
        Assert.AreEqual(3, study.Ask(year).Rows.Single().Figure.Value);
    }

    [TestMethod]
    public void MonthsThatAFilterLeavesOutAreNotMissing()
    {
        using var study = new SmallStudy()
            .Rows("2005-03-31 10:00,permit,web", "2005-05-01 10:00,permit,web", "2005-07-01 10:00,permit,web")
            .Load();
        var volume = new MetricQuery("volume/completed") { By = ["month"] };

        Assert.AreEqual("2005-05=1", Text(study.Ask(volume with { Where = Month("2005-05") })));
        Assert.AreEqual("2005-04=no data 2005-05=1 2005-06=no data", Text(study.Ask(volume with { Where = Quarter("2005-Q2") })));
        Assert.AreEqual("2005-03=1 2005-04=no data 2005-06=no data 2005-07=1", Text(study.Ask(volume with { Except = Month("2005-05") })));
        Assert.AreEqual("2005-Q2=1", Text(study.Ask(volume with { By = ["quarter"], Where = Month("2005-05") })));

        static Dictionary<string, string> Month(string value) => new() { ["month"] = value };
        static Dictionary<string, string> Quarter(string value) => new() { ["quarter"] = value };
    }

    [TestMethod]
    public void ADimensionIsAskedForOnce()
    {
        using var study = new SmallStudy().Rows("2005-03-31 10:00,permit,web").Load();

        var answer = study.Ask("volume/completed", "month", "month");

        Assert.AreEqual("'month' is asked for twice; once is enough", answer.Diagnostics.Single().Message);
        Assert.IsEmpty(answer.Rows);
    }

    /// <summary>The database labels rows with their fiscal year: another start is another load.</summary>
    [TestMethod]
    public void AnotherStartOfTheFiscalYearMovesWhatIsLoaded()
    {
        using var study = new SmallStudy().Rows("2005-04-10 10:00,permit,web", "2005-06-10 10:00,permit,web").Load();
        Assert.AreEqual("2005-06=2", Text(study.Ask("volume/completed", "fiscal_year")));
        var file = Path.Combine(study.Folder, "study.yaml");
        File.AppendAllText(file, "fiscal_year_start: 06-01\n");

        study.Load();

        Assert.AreEqual("2004-05=1 2005-06=1", Text(study.Ask("volume/completed", "fiscal_year")));
    }

    /// <summary>A customer of May and June is one: four customers of two months are not what is left when a month is taken out of a sum.</summary>
    [TestMethod]
    public void NothingIsLeftOutOfWhatDoesNotAddUp()
    {
        using var study = new SmallStudy()
            .Rows("2005-05-02 10:00,permit,web,K1", "2005-06-02 10:00,permit,web,K1", "2005-07-02 10:00,permit,web,K1")
            .Load();
        var except = new Dictionary<string, string> { ["month"] = "2005-07" };

        var answer = study.Ask(new MetricQuery("customers/distinct") { Except = except });

        Assert.IsEmpty(answer.Rows);
        Assert.Contains("does not add up, so nothing can be left out of it", answer.Diagnostics.Single().Message);
        Assert.AreEqual(2m, study.Ask(new MetricQuery("volume/completed") { Except = except }).Rows.Single().Figure.Value);
    }

    [TestMethod]
    [DataRow("2005-01-01", "2005-04-01", "2005-01=no data 2005-02=2 2005-03=2")]
    [DataRow("2005-01-02", "2005-04-01", "2005-01=no data 2005-02=no data 2005-03=2")] // begins inside January
    [DataRow("2005-01-01", "2005-03-10", "2005-01=no data 2005-02=2 2005-03=no data")] // ends inside March
    [DataRow("2005-01-01", "2005-03-01", "2005-01=no data 2005-02=2")]
    public void ARollingWindowOfWhichTheDaysAskedLeaveOutSomeHasNoValue(string from, string until, string expected)
    {
        using var study = new SmallStudy()
            .Rows("2005-01-03 09:00,permit,web", "2005-02-03 09:00,permit,web", "2005-03-03 09:00,permit,web")
            .Load();
        var query = new MetricQuery("volume/completed")
        {
            By = ["month"],
            RollingMonths = 2,
            Period = new(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture)),
        };

        Assert.AreEqual(expected, Text(study.Ask(query)));
    }

    /// <summary>The fiscal year begins on 6 April: of April it has a part alone, however it is asked for.</summary>
    [TestMethod]
    public void ARollingWindowOverAMonthThatAFiscalYearDividesHasNoValue()
    {
        using var study = new SmallStudy()
            .With("fiscal_year_start: 04-06")
            .Rows("2005-04-10 09:00,permit,web", "2005-05-03 09:00,permit,web", "2005-06-03 09:00,permit,web")
            .Load();
        var query = new MetricQuery("volume/completed") { RollingMonths = 2 };

        Assert.AreEqual(
            "2005-04=no data 2005-05=no data 2005-06=2",
            Text(
                study.Ask(
                    query with
                    {
                        By = ["month"],
                        Where = new Dictionary<string, string> { ["fiscal_year"] = "2005-06" },
                    }
                )
            )
        );
        Assert.AreEqual("2005-06,2005-06=2", Text(study.Ask(query with { By = ["month", "fiscal_year"] })));
        Assert.AreEqual("2005-04=no data 2005-05=2 2005-06=2", Text(study.Ask(query with { By = ["month"] })));
    }

    [TestMethod]
    public void AWeekIsThatOfIso8601AndMayBelongToTheYearBefore()
    {
        using var study = new SmallStudy()
            .Rows(
                "2004-12-31 10:00,permit,web",
                "2005-01-02 10:00,permit,web",
                "2005-01-03 10:00,permit,web",
                "2005-01-17 10:00,permit,web"
            )
            .Load();

        Assert.AreEqual("2004-W53=2 2005-W01=1 2005-W02=no data 2005-W03=1", Text(study.Ask("volume/completed", "week")));
        var one = FigureAddress.Read("volume/completed?week=2005-W01")!.Value;
        Assert.AreEqual(1m, study.Ask(one.Query).Rows.Single(row => row.Keys[0] == one.Keys[0]).Figure.Value);
    }

    [TestMethod]
    public void AMidnightThatTheClocksSkipIsRejectedAndTheDayBeginsAfterIt()
    {
        using var study = new SmallStudy("America/Sao_Paulo") // clocks went from 00:00 to 01:00 on 16 October 2005
            .Rows("2005-10-15 23:59,permit,web", "2005-10-16 00:30,permit,web", "2005-10-16 01:00,permit,web")
            .Load();

        Assert.AreEqual("BA1205", study.Quarantine().Single().Code);
        Assert.AreEqual("2005-10-15=1 2005-10-16=1", Text(study.Ask("volume/completed", "day")));
    }

    [TestMethod]
    public void AMonthWithoutDataIsNoDataAndNotNothing()
    {
        using var study = new SmallStudy().Rows("2005-01-10 10:00,permit,web", "2005-03-10 10:00,permit,counter").Load();

        Assert.AreEqual("2005-01=100% 2005-02=no data 2005-03=0%", Text(study.Ask("take-up/A", "month")));
        Assert.AreEqual("2005-01=1 2005-02=no data 2005-03=1", Text(study.Ask("volume/started", "month")));
        Assert.AreEqual(FigureState.NoData, study.Ask("take-up/A", "month").Rows[1].Figure.State);
        Assert.AreEqual(
            "2005-01,counter=no data 2005-01,web=1 2005-02,counter=no data 2005-02,web=no data 2005-03,counter=1 2005-03,web=no data",
            Text(study.Ask("volume/completed", "month", "channel"))
        );
    }

    [TestMethod]
    public void MonthsOutsideThePeriodAskedAreNotAdded()
    {
        using var study = new SmallStudy().Rows("2005-01-10 10:00,permit,web", "2005-05-10 10:00,permit,counter").Load();
        var query = new MetricQuery("volume/completed") { By = ["month"], Period = new(new(2005, 1, 1), new(2005, 3, 1)) };

        Assert.AreEqual("2005-01=1 2005-02=no data", Text(study.Ask(query)));
    }

    [TestMethod]
    public void ARollingWindowIsARatioOfSumsAndHasNoValueWhereAMonthIsMissing()
    {
        using var study = new SmallStudy()
            .Rows(
                "2005-01-03 09:00,permit,web",
                "2005-01-04 09:00,permit,counter",
                // nothing in February
                "2005-03-01 09:00,permit,web",
                "2005-04-01 09:00,permit,counter",
                "2005-04-02 09:00,permit,counter",
                "2005-04-03 09:00,permit,counter",
                "2005-05-01 09:00,permit,web",
                "2005-05-02 09:00,permit,web",
                "2005-05-03 09:00,permit,counter",
                "2005-05-04 09:00,permit,counter"
            )
            .Load();

        var rows = study.Ask(new MetricQuery("take-up/A") { By = ["month"], RollingMonths = 3 }).Rows;

        // March to May: (1 + 0 + 2) ÷ (1 + 3 + 4), not the mean of 100 %, 0 % and 50 %.
        Assert.AreEqual((3m, 8m, 0.375m), (rows[4].Figure.Numerator, rows[4].Figure.Denominator, rows[4].Figure.Value));
        Assert.AreEqual("2005-05", rows[4].Keys[0]);
        Assert.IsTrue(rows.Take(4).All(row => row.Figure is { State: FigureState.NoData, Value: null }));
    }

    /// <summary>The customer of January comes again in February: two months know two customers, not three.</summary>
    [TestMethod]
    public void AWindowOfWhatDoesNotAddUpIsAskedByItself()
    {
        using var study = new SmallStudy()
            .Log(
                "log",
                "2005-01-03 09:00,permit,web,a",
                "2005-02-03 09:00,permit,web,a",
                "2005-02-04 09:00,permit,web,b",
                "2005-03-03 09:00,permit,web,c"
            )
            .Load();

        var rows = study.Ask(new MetricQuery("customers/distinct") { By = ["month"], RollingMonths = 2 });

        Assert.AreEqual("2005-01=no data 2005-02=2 2005-03=3", Text(rows));
    }

    [TestMethod]
    public void ARatioIsARatioOfSumsAndNeverAMeanOfRatios()
    {
        using var study = new SmallStudy()
            .Rows([
                "2005-01-03 09:00,permit,web",
                "2005-01-03 09:00,licence,web",
                .. Enumerable.Repeat("2005-01-03 09:00,licence,counter", 8),
            ])
            .Load();

        Assert.AreEqual("licence=11.1% permit=100%", Text(study.Ask("take-up/A", "service")));
        Assert.AreEqual("20%", Text(study.Ask("take-up/A"))); // 2 ÷ 10, not 55.6 %
    }

    [TestMethod]
    public void ACustomerInTwoChannelsIsOneCustomerWhoChangedChannel()
    {
        using var study = new SmallStudy()
            .Rows(
                "2005-01-03 09:00,permit,web,ann,failed",
                "2005-01-05 09:00,permit,counter,ann",
                "2005-01-05 09:00,permit,counter,bob",
                "2005-01-06 09:00,licence,web,bob" // another service is no change of channel
            )
            .Load();

        Assert.AreEqual("2", Text(study.Ask("customers/distinct")));
        Assert.AreEqual("counter=2 web=1", Text(study.Ask("customers/distinct", "channel"))); // they do not add up to 2
        Assert.AreEqual((1m, 2m), Parts(study.Ask("customers/hopping")));
        Assert.AreEqual((1m, 2m), Parts(study.Ask("failure-demand")));
    }

    private static (decimal?, decimal?) Parts(MetricResult result) =>
        (result.Rows.Single().Figure.Numerator, result.Rows.Single().Figure.Denominator);

    private static string Text(MetricResult result) =>
        string.Join(
            ' ',
            result.Rows.Select(row => row.Keys.Count == 0 ? Value(row.Figure) : $"{string.Join(',', row.Keys)}={Value(row.Figure)}")
        );

    private static string Value(Figure figure) =>
        figure.Value is not { } value ? "no data"
        : figure.Unit == MetricUnit.Rate ? FormattableString.Invariant($"{100 * value:0.#}%")
        : FormattableString.Invariant($"{value:0}");
}
