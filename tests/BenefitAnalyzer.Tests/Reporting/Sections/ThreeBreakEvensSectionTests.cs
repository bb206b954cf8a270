using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Charts.Drawing;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Tests.Appraisal;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections;

[TestClass]
public sealed class ThreeBreakEvensSectionTests
{
    [TestMethod]
    public void TheTitleSaysAllThreeYearsInBothLanguagesAndTheChartHasThreeLines()
    {
        using var study = AppraisalSample.Study();

        var chart = Section(study)!.Blocks.OfType<ChartBlock>().Single();

        Assert.AreEqual(
            "halls: it breaks even in 2009-10 counting all benefits, in 2011-12 without notional savings and in 2012-13 in cash alone.",
            chart.Finding.English
        );
        Assert.AreEqual(
            "halls：計及全部效益，於2009至10年度達到收支平衡；不計名義節省，於2011至12年度達到收支平衡；只計現金，於2012至13年度達到收支平衡。",
            chart.Finding.Chinese
        );
        var plot = ((CumulativeLines)chart.Chart).Draw(Language.English);
        var lines = plot.GetPlottables<ChartLine>().Where(line => line.Points.Count > 2).ToList();
        Assert.HasCount(3, lines);
        Assert.IsTrue(lines.Any(line => line.Points[^1].Y == 21.9));
        Assert.HasCount(3, plot.GetPlottables<ChartMarker>().Where(marker => marker.IsHollow).ToList());
    }

    [TestMethod]
    public void WhatIsNotReachedIsNeverAndNotNoData()
    {
        using var study = AppraisalSample.Study(
            "appraisal: { rate: 3.5%, optimism_bias: { type: equipment-development, managed: 90%, works_years: 2 } }"
        );

        var table = Section(study)!.Blocks.OfType<ReportTable>().First(table => table.Id == "three-break-evens");

        Assert.AreEqual("never", ((TextCell)table.Rows[^1][3]).Text.English);
        Assert.IsNotNull(((FigureCell)table.Rows[^1][2]).Figure.Value);
    }

    [TestMethod]
    public void AStudyWithoutCashFlowsHasNoSuchSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();

        Assert.IsNull(Section(study));
    }

    private static ReportSection? Section(LoadedExample study) =>
        ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default with { Sections = ["three-break-evens"] }, null, CancellationToken.None)
            .Sections.SingleOrDefault();
}
