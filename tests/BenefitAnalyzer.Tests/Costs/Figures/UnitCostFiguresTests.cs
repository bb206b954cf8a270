using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Costs.Figures;

[TestClass]
public sealed class UnitCostFiguresTests
{
    [TestMethod]
    public void AttemptAndCompletionAreOneNeedWhoseCostHoldsBoth()
    {
        using var example = Study().Load();
        var costs = StudyCosts.Of(example.Loaded, "fiscal_year", _ => { }, CancellationToken.None);

        var row = UnitCostFigures.Grid(costs, ["service"], CancellationToken.None).Rows.Single();

        // 2 counter completions of 10 minutes at 1, 2 web completions of 1 minute at 1; one failed web attempt before a counter visit.
        Assert.AreEqual(22m / 4, Value(row, UnitCostDefinitions.Used));
        Assert.AreEqual(23m / 4, Value(row, UnitCostDefinitions.Need));
    }

    /// <summary>What is hidden is judged by what a figure was made of, so none of it may be left out.</summary>
    [TestMethod]
    public void ANeedOfManyServicesNamesTheAttemptsOfEachOfThem()
    {
        string[] services = ["s1", "s2", "s3", "s4", "s5", "s6", "s7"];
        string[] rows =
        [
            .. services.SelectMany(service =>
                new[] { $"2005-05-02 10:00,{service},web,{service}-anna,failed", $"2005-05-03 10:00,{service},counter,{service}-anna" }
            ),
        ];
        using var example = WithCosts(new SmallStudy().Services(string.Join(' ', services)).Rows(rows)).Load();
        var costs = StudyCosts.Of(example.Loaded, "fiscal_year", _ => { }, CancellationToken.None);

        var need = UnitCostFigures
            .Grid(costs, [], CancellationToken.None)
            .Rows.Single()
            .Figures.Single(figure => figure.Definition == "unit-cost/resolved-need@2");

        Assert.HasCount(services.Length, need.Inputs.Where(input => input.Role == "attempts"));
    }

    /// <summary>Two visits to the counter have no activity, of six transactions.</summary>
    [TestMethod]
    [DataRow(false, "partial: 4 of 6 transactions are costed")]
    [DataRow(true, "partial: some transactions are not costed")]
    public void APartTooSmallToBeToldIsNotCountedOut(bool personal, string expected)
    {
        using var example = new SmallStudy()
            .Rows([
                .. Enumerable.Range(0, 4).Select(at => $"2005-05-0{at + 1} 10:00,permit,web,w{at}"),
                "2005-05-02 10:00,permit,counter,anna",
                "2005-05-03 10:00,permit,counter,ben",
            ])
            .Table("resources", "code,capacity_minutes\nstaff,1000\n")
            .Table("resource_costs", "resource,component,annual_cost\nstaff,staff,1000\n")
            .Table("activities", "channel,resource,standard_minutes\nweb,staff,1\n")
            .With("privacy: { pseudonymise: [customer], smallest_cell: 3 }")
            .Load(personal);
        var costs = StudyCosts.Of(example.Loaded, "fiscal_year", _ => { }, CancellationToken.None);

        var used = UnitCostFigures.Grid(costs, [], CancellationToken.None).Rows.Single().Figures[0];

        Assert.AreEqual(expected, used.Partial?.English);
    }

    [TestMethod]
    public async Task AUnitCostIsExplainedByItsAddress()
    {
        using var example = Study().Load();

        var run = await CommandRun.Of("explain", example.Folder, "unit-cost/used?fiscal_year=2005-06&channel=counter");

        Assert.AreEqual(0, run.Code, run.Errors);
        StringAssert.Contains(run.Output, "tables/resources.csv:2", StringComparison.Ordinal);
    }

    [TestMethod]
    public void EveryFigureOfEveryViewTimeAndGroupingIsFoundAgainByItsAddress()
    {
        using var example = Study()
            .Table("shared_services", "code,component,annual_cost,services,channels\nportal,it,400,,web\n")
            .Services("code,type,department,e_option_from\npermit,application,ITSD,2005-04-01\n")
            .Load();
        string[][] groupings =
        [
            [],
            ["channel"],
            ["channel", "service"],
            ["department", "channel_class"],
            ["service_type"],
        ];
        var found = new List<string>();

        foreach (var time in CostViews.Times)
        {
            var costs = StudyCosts.Of(example.Loaded, time, _ => { }, CancellationToken.None);
            foreach (var view in CostViews.All)
            {
                foreach (var figure in groupings.SelectMany(by => CostViews.Of(view, costs, by, CancellationToken.None).Figures))
                {
                    var again = FigureFamily.Of(figure.Id)!.Value.Family.Find(example.Loaded, figure.Id, _ => { }, CancellationToken.None);
                    Assert.AreEqual(figure.Value, again?.Value, figure.Id);
                    Assert.AreEqual(figure.Definition, again!.Definition);
                    found.Add(figure.Definition);
                }
            }
        }

        string[] expected =
        [
            "unit-cost/resolved-need@2",
            "cost/unused@2",
            "dual-provision/avoidable@2",
            "shared-service/borne@1",
            "resource/utilisation@1",
        ];
        CollectionAssert.IsSubsetOf(expected, found.Distinct().ToList());
    }

    [TestMethod]
    [DataRow("unit-cost/used", "'unit-cost/used' is no metric, since it is made of other figures: 'benefit costs' shows unit-cost/used, ")]
    [DataRow("cost/unit", "'cost/unit' is no metric, since it is made of other figures: 'benefit costs' shows unit-cost/used, ")]
    [DataRow("dual-provision/full", "'benefit costs --show dual-provision' shows dual-provision/full, ")]
    [DataRow("ledger/net", "'benefit benefits' shows ledger/line, ")]
    [DataRow("take-up/a", "there is no metric 'take-up/a'; did you mean")]
    public async Task AskedAsAMetricItSaysWhichCommandShowsIt(string id, string expected)
    {
        using var example = Study().Load();

        var run = await CommandRun.Of("metrics", example.Folder, "--metric", id);

        Assert.AreEqual(2, run.Code);
        StringAssert.Contains(run.Errors, expected, StringComparison.Ordinal);
    }

    [TestMethod]
    public async Task TheCommandPrintsEachView()
    {
        using var example = Study().Load();
        foreach (var view in CostViews.All)
        {
            foreach (var format in new[] { "table", "csv", "json" })
            {
                var run = await CommandRun.Of("costs", example.Folder, "--show", view, "--format", format);

                Assert.AreEqual(0, run.Code, run.Errors);
                Assert.IsTrue(run.Output.Length > 0, view);
            }
        }
    }

    [TestMethod]
    public async Task AStudyWithoutCostsSaysWhichTablesToAdd()
    {
        using var example = new SmallStudy().Rows("2005-05-02 10:00,permit,web").Load();

        var run = await CommandRun.Of("costs", example.Folder);

        Assert.AreEqual(2, run.Code);
        StringAssert.Contains(run.Errors, "'grades', 'resources' and 'activities'", StringComparison.Ordinal);
    }

    private static decimal? Value(FigureGridRow row, Definition definition) =>
        row.Figures.Single(figure => figure.Definition == $"{definition.Id}@{definition.Version}").Value;

    private static SmallStudy Study() =>
        WithCosts(
            new SmallStudy().Rows(
                "2005-05-02 10:00,permit,web,anna,failed",
                "2005-05-03 10:00,permit,counter,anna",
                "2005-05-04 10:00,permit,counter,ben",
                "2005-05-05 10:00,permit,web,carl",
                "2005-05-06 10:00,permit,web,dora"
            )
        );

    private static SmallStudy WithCosts(SmallStudy study) =>
        study
            .Table("resources", "code,capacity_minutes\nstaff,1000\n")
            .Table("resource_costs", "resource,component,annual_cost\nstaff,staff,1000\nstaff,it,0\n")
            .Table("activities", "channel,resource,standard_minutes\ncounter,staff,10\nweb,staff,1\n");
}
