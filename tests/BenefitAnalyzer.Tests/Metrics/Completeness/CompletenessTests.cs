using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Html;

namespace BenefitAnalyzer.Tests.Metrics.Completeness;

/// <summary>A lost file never looks like success.</summary>
[TestClass]
public sealed class CompletenessTests
{
    private static readonly string[][] Groupings =
    [
        [],
        ["month"],
        ["quarter"],
        ["fiscal_year"],
        ["service_type"],
        ["department"],
        ["cluster"],
        ["age_band"],
        ["stage"],
        ["fiscal_year", "service_type"],
    ];

    [TestMethod]
    [DataRow("2005-04", "KWT", "April 2005")]
    [DataRow("2004-04", "EST", "April 2004")] // the first month
    [DataRow("2006-03", "YUL", "March 2006")] // the last
    public void ALostOfficeMonthChangesNoTakeUpWithoutThePartialMarkAndTheLikeForLikeValue(string month, string office, string name)
    {
        using var sample = LoadedExample.HongKong();
        var before = Answers(sample);

        File.Delete(Path.Combine(sample.Folder, "logs", "counters", month, office + ".csv"));
        sample.Load();
        var after = Answers(sample);

        var changed = 0;
        foreach (var (id, figure) in after.Where(pair => pair.Value.Value != before[pair.Key].Value))
        {
            changed++;
            Assert.StartsWith($"partial: 1 of 18 offices missing in {name}", figure.Partial?.English ?? "", id);
            Assert.IsNotNull(figure.LikeForLike, id);
            Assert.AreEqual(FigureBound.AtMost, figure.Bound, id);
        }

        Assert.IsGreaterThan(30, changed);
        // The study lacks what began before it and was completed in its first month, and nothing else.
        Assert.IsTrue(
            before.All(pair => pair.Value.Partial is null || pair.Value.Partial.English.Contains("began before", StringComparison.Ordinal))
        );
        // By the day of completion the lost file may reach into later months; by the day of the start it may not.
        var months = after.Where(pair => pair.Key.StartsWith("take-up/A-started?month=", StringComparison.Ordinal)).ToList();
        Assert.AreEqual($"take-up/A-started?month={month}", months.Single(pair => pair.Value.Partial is not null).Key);
    }

    /// <summary>The web lacks no office, so what it had is not held against the offices of the counters; a row alone says what it says among others.</summary>
    [TestMethod]
    public void LikeForLikeIsOverTheOfficesThatARowLacks()
    {
        using var sample = LoadedExample.HongKong();
        File.Delete(Path.Combine(sample.Folder, "logs", "counters", "2005-04", "KWT.csv"));
        sample.Load();

        var among = sample.Ask("volume/started", "channel").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);

        Assert.IsNull(among["web"].LikeForLike);
        Assert.IsLessThan(among["counter"].Value!.Value, among["counter"].LikeForLike!.Value);
        foreach (var channel in new[] { "web", "counter" })
        {
            var query = new MetricQuery("volume/started") { Where = new Dictionary<string, string> { ["channel"] = channel } };
            Assert.AreEqual(sample.Ask(query).Rows.Single().Figure.LikeForLike, among[channel].LikeForLike, channel);
        }
    }

    /// <summary>The web is a sample and the counters are counted: only what rows of the sample may stand in carries an interval.</summary>
    [TestMethod]
    public void OnlyWhatASampleRecordsCarriesASamplingInterval()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 10:00,permit,web", "2005-04-01 11:00,permit,web,,failed")
            .File(
                "counters/log.csv",
                "started,service,channel,outcome\n2005-04-01,permit,counter,completed\n2005-04-02,permit,counter,failed\n"
            )
            .Source("sampled: true")
            .SecondSource(Counted("counters"))
            .Load();

        var rows = study.Ask("completion", "channel").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure);

        Assert.IsNotNull(rows["web"].Low);
        Assert.IsNull(rows["counter"].Low);
        Assert.IsNotNull(study.Ask("completion").Rows.Single().Figure.Low);
    }

    /// <summary>What was counted before the sample began, or after it ended, has no sampling error.</summary>
    [TestMethod]
    public void MonthsWithoutASampleHaveNoSamplingInterval()
    {
        using var study = new SmallStudy()
            .Rows("2005-05-01 10:00,permit,web", "2005-05-01 11:00,permit,web,,failed")
            .File(
                "all/log.csv",
                "started,service,channel,outcome\n2005-04-01,permit,web,completed\n2005-04-02,permit,web,failed\n2005-06-02,permit,web,completed\n"
            )
            .Source("sampled: true")
            .SecondSource(Counted("all"))
            .Load();

        var rows = study.Ask("completion", "month").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure.Low is not null);

        Assert.IsFalse(rows["2005-04"]);
        Assert.IsTrue(rows["2005-05"]);
        Assert.IsFalse(rows["2005-06"]);
    }

    [TestMethod]
    public void AnOfficeAndMonthThatIsGoneIsNoDataThere()
    {
        using var sample = LoadedExample.HongKong();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(sample.Folder, "logs", "counters"), "2005-0*"))
        {
            File.Delete(Path.Combine(folder, "ISL.csv"));
        }

        sample.Load();

        var query = new MetricQuery("volume/started")
        {
            By = ["month"],
            Where = new Dictionary<string, string> { ["office"] = "ISL", ["channel"] = "counter" },
        };
        var may = sample.Ask(query).Rows.Single(row => row.Keys[0] == "2005-05").Figure;
        Assert.AreEqual(FigureState.NoData, may.State);
        Assert.AreEqual("partial: ISL missing in May 2005", may.Partial?.English);
    }

    [TestMethod]
    public void ALostElectronicFileMakesTakeUpTooLowAndNotTooHigh()
    {
        using var sample = LoadedExample.HongKong();

        // None of its transactions stands in a later file too.
        File.Delete(Path.Combine(sample.Folder, "logs", "e-channels", "2005-06.csv"));
        sample.Load();

        var june = sample.Ask("take-up/A", "month").Rows.Single(row => row.Keys[0] == "2005-06").Figure;
        Assert.AreEqual("partial: e-channels missing in June 2005", june.Partial?.English);
        Assert.AreEqual(FigureBound.AtLeast, june.Bound);
        Assert.IsNull(
            sample.Ask("volume/completed", "month", "channel").Rows.Single(row => row.Keys is ["2005-06", "counter"]).Figure.Partial
        );
    }

    /// <summary>One office in April and all electronic channels in June: two losses, each with its own name and month.</summary>
    [TestMethod]
    public void ALostSourceIsNamedBesideALostOffice()
    {
        using var sample = LoadedExample.HongKong();
        File.Delete(Path.Combine(sample.Folder, "logs", "counters", "2005-04", "KWT.csv"));
        File.Delete(Path.Combine(sample.Folder, "logs", "e-channels", "2005-06.csv"));
        sample.Load();

        var year = sample.Ask("take-up/A-started", "fiscal_year").Rows.Single(row => row.Keys[0] == "2005-06").Figure.Partial!;
        var june = sample.Ask("take-up/A-started", "month").Rows.Single(row => row.Keys[0] == "2005-06").Figure.Partial!;
        var office = sample.Ask("take-up/A-started", "office").Rows.Single(row => row.Keys[0] == "KWT").Figure.Partial!;

        Assert.AreEqual("partial: 1 of 18 offices missing in April 2005; e-channels missing in June 2005", year.English);
        Assert.AreEqual("不完整：2005年4月18個辦事處中欠1個；2005年6月欠e-channels", year.Chinese);
        Assert.AreEqual("partial: e-channels missing in June 2005", june.English);
        Assert.AreEqual("partial: KWT missing in April 2005; e-channels missing in June 2005", office.English);
    }

    [TestMethod]
    public void TakeUpOfAServiceWithAnUnrecordedChannelIsAnUpperBound()
    {
        using var study = WithoutFax();

        var services = study.Ask("take-up/A", "service").Rows;

        Assert.AreEqual(FigureBound.Exact, services.Single(row => row.Keys[0] == "licence").Figure.Bound);
        var permit = services.Single(row => row.Keys[0] == "permit").Figure;
        Assert.AreEqual((0.5m, FigureBound.AtMost), (permit.Value, permit.Bound));
        Assert.AreEqual("not recorded: fax", permit.Reason?.English);
        Assert.AreEqual(FigureBound.AtMost, study.Ask("take-up/A").Rows.Single().Figure.Bound);
        Assert.AreEqual(FigureBound.Exact, study.Ask("volume/completed").Rows.Single().Figure.Bound);
    }

    [TestMethod]
    public void TheReportSaysAtMostAndWhichChannelIsNotRecorded()
    {
        using var study = WithoutFax();

        var report = ReportBuilder.Build(study.Loaded, ReportTemplate.Default, null, CancellationToken.None);

        var page = HtmlWriter.Write(report, CancellationToken.None);
        Assert.Contains("at most", page);
        Assert.Contains("最多", page);
        Assert.Contains("not recorded: fax", page);
        Assert.HasCount(1, report.Tables.Single(table => table.Id == "unrecorded-channels").Rows);
    }

    internal static LoadedExample WithoutFax() =>
        new SmallStudy()
            .Services("code,channels\npermit,web counter fax\nlicence,web counter\n")
            .Source("channels: [web, counter]")
            .Rows(
                "2005-01-10 10:00,permit,web",
                "2005-01-20 10:00,permit,counter",
                "2005-01-20 10:00,licence,web",
                "2005-01-20 10:00,licence,counter"
            )
            .Load();

    private static Dictionary<string, Figure> Answers(LoadedExample sample)
    {
        var engine = new MetricEngine(sample.Loaded);
        return Catalog
            .Of<Metric>()
            .Where(metric => metric.Id.StartsWith("take-up/", StringComparison.Ordinal))
            .SelectMany(metric =>
                Groupings.SelectMany(by => engine.Run(metric, new MetricQuery(metric.Id) { By = by }, CancellationToken.None).Rows)
            )
            .ToDictionary(row => row.Figure.Id, row => row.Figure);
    }

    /// <summary>A log of another source, in a folder of its name, that is no sample.</summary>
    private static string Counted(string source) =>
        $$"""
              - name: {{source}}
                files: {{source}}/*.csv
                personal: no
                columns:
                  started_at: { column: started, format: "yyyy-MM-dd" }
                  service: service
                  channel: channel
                  outcome: outcome
            """;
}
