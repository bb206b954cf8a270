using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Sections;

namespace BenefitAnalyzer.Tests.Metrics.Completeness;

/// <summary>A log that does not know how its transactions ended: none of them is completed, and that must not look like success.</summary>
[TestClass]
public sealed class SourceWithoutOutcomeTests
{
    private const string Counters = """
          - name: counters
            files: counters/*.csv
            personal: no
            columns:
              transaction_id: id
              started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
              service: service
              channel: channel
        """;

    /// <summary>By hand: 3 of 10 came by the web; of the 7 at the counter nobody knows how they ended.</summary>
    [TestMethod]
    public void TakeUpOfCompletionsIsAnUpperBoundAndTheReportCountsStarts()
    {
        using var study = Study("code,channels\npermit,web;counter\n");

        var completed = study.Ask("take-up/A").Rows.Single().Figure;
        var started = study.Ask("take-up/A-started").Rows.Single().Figure;

        Assert.AreEqual((1m, FigureBound.AtMost), (completed.Value, completed.Bound));
        Assert.AreEqual("not known how it ended: counter", completed.Reason!.English);
        Assert.AreEqual((0.3m, FigureBound.Exact), (started.Value, started.Bound));
        Assert.Contains("BA1406", CompletenessWarnings.Of(study.Loaded.Engine).Select(one => one.Code));
        Assert.AreEqual(("volume/started", "take-up/A-started", false), new ReportContext(study.Loaded).Basis(CancellationToken.None));
    }

    /// <summary>The same where no table says which channels a service offers.</summary>
    [TestMethod]
    public void ChannelsNeedNotBeDeclared()
    {
        using var study = Study("code\npermit\n");

        Assert.AreEqual(FigureBound.AtMost, study.Ask("take-up/A").Rows.Single().Figure.Bound);
    }

    /// <summary>Completion is of those three of ten whose end is known, and says so.</summary>
    [TestMethod]
    public void CompletionSaysOfWhomItDoesNotTell()
    {
        using var study = Study("code\npermit\n");

        var figure = study.Ask("completion").Rows.Single().Figure;

        Assert.AreEqual((1m, 3m), (figure.Value, figure.Denominator));
        Assert.AreEqual("70.0% still pending or not known how they ended", figure.Reason!.English);
    }

    /// <summary>Counters record one of two services: of the other, nothing is known of the counter that it offers.</summary>
    [TestMethod]
    public void AChannelIsRecordedForTheServicesThatItsSourceHolds()
    {
        using var study = new SmallStudy()
            .Services("code,channels\npermit,web;counter\nlicence,web;counter\nparking,web;counter\n")
            .Rows("2005-05-02 10:00,permit,web", "2005-05-02 10:00,licence,web")
            .SecondSource(Counters + "\n      outcome: { column: outcome, map: { done: completed } }")
            .File("counters/a.csv", "id,started,service,channel,outcome\n1,2005-05-02 10:00,permit,counter,done\n")
            .Load();

        var bounds = study.Ask("take-up/A", "service").Rows.ToDictionary(row => row.Keys[0]!, row => row.Figure.Bound);

        Assert.AreEqual(FigureBound.Exact, bounds["permit"]);
        Assert.AreEqual(FigureBound.AtMost, bounds["licence"]);
        CollectionAssert.AreEqual(new[] { ("licence", "counter") }, study.Loaded.Engine.Deliveries.UnrecordedChannels.ToList());
    }

    /// <summary>A source that says that it records counters records them for every service: nobody came.</summary>
    [TestMethod]
    public void ADeclaredChannelIsRecordedForAllServices()
    {
        using var study = new SmallStudy()
            .Services("code,channels\npermit,web;counter\nlicence,web;counter\n")
            .Rows("2005-05-02 10:00,permit,web", "2005-05-02 10:00,licence,web")
            .SecondSource(Counters + "\n      outcome: { column: outcome, map: { done: completed } }\n    channels: [counter]")
            .File("counters/a.csv", "id,started,service,channel,outcome\n1,2005-05-02 10:00,permit,counter,done\n")
            .Load();

        Assert.IsEmpty(study.Loaded.Engine.Deliveries.UnrecordedChannels);
    }

    private static LoadedExample Study(string services) =>
        new SmallStudy()
            .Services(services)
            .Rows([.. Enumerable.Range(0, 3).Select(at => $"2005-05-02 1{at}:00,permit,web")])
            .SecondSource(Counters)
            .File(
                "counters/a.csv",
                "id,started,service,channel\n"
                    + string.Concat(Enumerable.Range(0, 7).Select(at => $"{at},2005-05-02 10:00,permit,counter\n"))
            )
            .Load();
}
