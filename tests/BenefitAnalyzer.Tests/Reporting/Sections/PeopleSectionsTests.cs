using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Tests.Metrics;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

/// <summary>The sections about groups of people, departments and waits, in a report of counted-out rows.</summary>
[TestClass]
public sealed class PeopleSectionsTests
{
    [TestMethod]
    public void TheTitleSaysWhoIsFurthestBehindInBothLanguages()
    {
        var chart = (ChartBlock)Section(Ages(), "group-gaps").Blocks[0];

        Assert.AreEqual("Take-up was lowest for old: 40.0%, 35.0\u00A0percentage points below middle (75.0%).", chart.Finding.English);
        Assert.AreEqual("old的使用率最低，為40.0%，較middle（75.0%）低35.0個百分點。", chart.Finding.Chinese);
    }

    [TestMethod]
    public void GroupsStandInTheirDeclaredOrderAndWhoWasNotRecordedStandsInTheTableOnly()
    {
        var block = (ChartBlock)Section(Ages().With(50, "web"), "group-gaps").Blocks[0];

        var rows = ((GapDots)block.Chart).Rows;
        CollectionAssert.AreEqual(new[] { "young", "middle", "old" }, rows.Select(row => row.Name.English).ToArray());
        CollectionAssert.AreEqual(new decimal?[] { 0.25m, null, -0.35m }, rows.Select(row => row.Gap?.Value).ToArray());
        Assert.AreEqual("middle", rows.Single(row => row.IsBest).Name.English);
        Assert.AreEqual("not recorded", ((TextCell)block.Table.Rows[^1][0]).Text.English);
        Assert.IsTrue(block.Table.Rows[^1].OfType<FigureCell>().All(cell => cell.Figure.Unit != MetricUnit.PercentagePoints));
    }

    [TestMethod]
    public void WhereManyRecordNoGroupTheTitleSaysOfWhomItTells()
    {
        // 50 of 330 rows record no age.
        var chart = (ChartBlock)Section(Ages().With(50, "web"), "group-gaps").Blocks[0];

        Assert.AreEqual(
            "Among transactions that record an age: take-up was lowest for old: 40.0%, 35.0 percentage points below middle (75.0%). 15.2% of all transactions record none.",
            chart.Finding.English.Replace('\u00A0', ' ')
        );
        Assert.EndsWith("全部交易中有15.2%沒有記錄Age。", chart.Finding.Chinese);
        Assert.StartsWith("在有記錄Age的交易中，old的使用率最低", chart.Finding.Chinese);
    }

    [TestMethod]
    public void WhereFewRecordNoGroupTheTitleIsPlain()
    {
        // 31 of 311 are below a tenth.
        var chart = (ChartBlock)Section(Ages().With(31, "web"), "group-gaps").Blocks[0];

        Assert.StartsWith("Take-up was lowest for old", chart.Finding.English);
    }

    [TestMethod]
    public void WithoutAPopulationTableTheSectionSaysWhatToMeasure()
    {
        var remarks = Section(Ages(), "group-gaps").Blocks.OfType<Callout>().Select(callout => callout.Text).ToList();

        Assert.HasCount(2, remarks);
        Assert.Contains("How many people of each age never came is not known", remarks[0].English);
        Assert.Contains("the share of people with access to the e-channel", remarks[0].English);
        Assert.Contains("懂得使用電子渠道的人口比率", remarks[1].Chinese);
    }

    [TestMethod]
    public void AGroupThatNeverCameIsShownByThePopulationTable()
    {
        var study = new HandStudy { Population = "group,value,people,with_access\nage,old,1000,0.2\n" }.With(100, "web", "young");

        var table = ((ChartBlock)Section(study, "group-gaps").Blocks[0]).Table;

        var old = table.Rows.Single(row => row[0] is TextCell { Code: "old" });
        Assert.AreEqual(0.8m, old.OfType<FigureCell>().Single().Figure.Value);
    }

    [TestMethod]
    public void ASmallGroupHidesItsShareItsGapAndThoseThatWouldTellIt()
    {
        // young: 7 of 150 electronic; old is hidden with it.
        var study = new HandStudy { IsPersonal = true }
            .With(7, "web", "young")
            .With(143, "counter", "young")
            .With(90, "web", "middle")
            .With(90, "counter", "middle")
            .With(40, "web", "old")
            .With(80, "counter", "old");

        var block = (ChartBlock)Section(study, "group-gaps").Blocks[0];

        var chart = (GapDots)block.Chart;
        CollectionAssert.AreEqual(new decimal?[] { null, 0.5m, null }, chart.Rows.Select(row => row.Share.Value).ToArray());
        Assert.IsTrue(chart.Rows.All(row => row.Gap is null));
        Assert.AreEqual("Age: no gap in take-up can be shown.", block.Finding.English);
        var shown = block.Table.Rows.SelectMany(row => row).OfType<FigureCell>().Select(cell => cell.Figure).ToList();
        Assert.IsEmpty(shown.Where(figure => figure.State == FigureState.Suppressed && figure.Inputs.Count > 0).ToList());
    }

    [TestMethod]
    public void DepartmentsAreNumberedByTheirRawTakeUpAndTiesAreNamedByNumber()
    {
        // TAX 70 of 100, WORKS 60 of 100: they differ by −3.2 to 22.7 points, which holds 0.
        var study = new HandStudy()
            .With(70, "web")
            .With(30, "counter")
            .With(60, "web", service: "FORM")
            .With(40, "counter", service: "FORM");

        var table = Section(study, "comparison").Blocks.OfType<ReportTable>().Single();

        string[] Texts(int row) => [.. table.Rows[row].OfType<TextCell>().Select(cell => cell.Code)];
        CollectionAssert.AreEqual(new[] { "1", "TAX", "2" }, Texts(0));
        CollectionAssert.AreEqual(new[] { "2", "WORKS", "1" }, Texts(1));
    }

    [TestMethod]
    public void AServiceThatBreaksItsWaitPledgeStandsFirst()
    {
        var study = new HandStudy().With(1, "counter", service: "FORM", wait: 1).With(1, "counter", wait: 1).With(1, "counter", wait: 60);

        var table = Section(study, "time").Blocks.OfType<ReportTable>().Single(table => table.Id == "wait-pledges");

        Assert.AreEqual("Of 2 services whose share can be shown, 1 kept their wait pledge", table.Title.English);
        CollectionAssert.AreEqual(new[] { "PAY", "FORM" }, table.Rows.Select(row => ((TextCell)row[0]).Code).ToArray());
    }

    [TestMethod]
    public void TwoThatAreEqualAreNotRankedAndOnePairIsNotCounted()
    {
        var study = new HandStudy().With(20, "counter").With(20, "counter", service: "FORM");

        var finding = Section(study, "comparison").Finding!;

        Assert.AreEqual("Take-up was the same wherever it is known: 0.0%. The two cannot be told apart.", finding.English);
        Assert.AreEqual("使用率在所有有數據之處均為0.0%。兩者未能區分。", finding.Chinese);
    }

    [TestMethod]
    public void OneTransactionIsOneAndChannelsThatAreEqualAreNamedTogether()
    {
        var one = (ChartBlock)Section(new HandStudy().With(1, "counter"), "channel-mix").Blocks[0];
        var two = (ChartBlock)Section(new HandStudy().With(3, "counter").With(3, "web"), "channel-mix").Blocks[0];

        Assert.AreEqual("counter is the only channel used, for 1 transaction over all months.", one.Finding.English);
        Assert.AreEqual("Over all months, counter and web were used most, for 3 transactions each.", two.Finding.English);
        Assert.AreEqual("各月合計，counter、web同為最多人使用，各有3宗交易。", two.Finding.Chinese);
    }

    [TestMethod]
    public void TheTimeOfTheOnlyChannelIsSaid()
    {
        var chart = Section(new HandStudy().With(3, "counter", wait: 4), "time")
            .Blocks.OfType<ChartBlock>()
            .Single(own => own.Id == "time-wait");

        Assert.AreEqual("Median waiting time was 4 min for counter.", chart.Finding.English.Replace('\u00A0', ' '));
    }

    private static HandStudy Ages() =>
        new HandStudy()
            .With(90, "web", "middle")
            .With(30, "counter", "middle")
            .With(60, "web", "old")
            .With(90, "counter", "old")
            .With(10, "web", "young");

    private static ReportSection Section(HandStudy study, string id)
    {
        using var loaded = study.Load();
        return ReportBuilder
            .Build(loaded.Loaded, ReportTemplate.Default, null, CancellationToken.None)
            .Sections.Single(section => section.Id == id);
    }
}
