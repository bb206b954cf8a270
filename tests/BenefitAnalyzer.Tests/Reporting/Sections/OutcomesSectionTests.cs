using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

/// <summary>How attempts end, and who came to a counter after one that failed.</summary>
[TestClass]
public sealed class OutcomesSectionTests
{
    [TestMethod]
    public void CompletionStandsByChannelInTheOrderOfTheStudy()
    {
        using var study = Attempts();

        var table = Section(study).Blocks.OfType<ReportTable>().Single(table => table.Id == "outcomes-channels");

        CollectionAssert.AreEqual(
            new[] { ("web", 1m / 4), ("counter", 1m) },
            table.Rows.Select(row => (((TextCell)row[0]).Code, ((FigureCell)row[1]).Figure.Value!.Value)).ToArray()
        );
    }

    [TestMethod]
    public void TheTitleSaysHowManyCameAfterAFailedAttempt()
    {
        using var study = Attempts();

        var chart = Section(study).Blocks.OfType<ChartBlock>().Single();

        // P1 and P2 failed on the web and completed at the counter, as P3 and P4 did without trying.
        Assert.AreEqual(
            "50.0% of traditional completions followed a failed or abandoned e-attempt within 14 days",
            chart.Finding.English.Replace('\u00A0', ' ')
        );
        Assert.AreEqual("以傳統方式完成的交易中，50.0%是在14天內以電子方式嘗試失敗或放棄後完成的", chart.Finding.Chinese);
        CollectionAssert.AreEqual(
            new[] { ("permit", 2m / 3), ("licence", 0m) },
            chart.Table.Rows.Select(row => (((TextCell)row[0]).Code, ((FigureCell)row[1]).Figure.Value!.Value)).ToArray()
        );
    }

    [TestMethod]
    public void CustomersWhoUsedTwoChannelsAreCounted()
    {
        using var study = Attempts();

        var table = Section(study).Blocks.OfType<ReportTable>().Single(table => table.Id == "outcomes-customers");

        var values = table.Rows.ToDictionary(row => ((TextCell)row[0]).Code, row => ((FigureCell)row[1]).Figure.Value);
        Assert.AreEqual(5m, values["customers/distinct"]);
        Assert.AreEqual(2m / 6, values["customers/hopping"]);
        Assert.AreEqual(2m, values["failure-demand/attempts"]);
    }

    private static LoadedExample Attempts() =>
        new SmallStudy()
            .Rows(
                "2005-04-01 10:00,permit,web,P1,failed",
                "2005-04-01 11:00,permit,web,P2,abandoned",
                "2005-04-01 11:30,licence,web,P5,failed",
                "2005-04-01 12:00,licence,web,P6,completed",
                "2005-04-02 10:00,permit,counter,P1",
                "2005-04-02 11:00,permit,counter,P2",
                "2005-04-02 11:30,permit,counter,P3",
                "2005-04-02 12:00,licence,counter,P4"
            )
            .Load();

    private static ReportSection Section(LoadedExample study) =>
        ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default, null, CancellationToken.None)
            .Sections.Single(section => section.Id == "outcomes");
}
