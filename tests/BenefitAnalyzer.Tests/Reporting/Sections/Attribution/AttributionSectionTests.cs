using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Results;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Attribution;
using BenefitAnalyzer.Tests.Benefits.Attribution.Measured;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Attribution;

[TestClass]
public sealed class AttributionSectionTests
{
    [TestMethod]
    public void TheChartShowsActualCounterfactualAndLaunchAndItsTitleTheClaim()
    {
        using var study = ThreeYearsOfServices.Load();

        var section = new AttributionSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var block = section.Blocks.OfType<ChartBlock>().Single();
        var chart = (CounterfactualLines)block.Chart;
        Assert.StartsWith("Online booking: traditional visits fell below what would have come", block.Finding.English);
        Assert.StartsWith("網上預訂：傳統渠道宗數低於原本應有水平", block.Finding.Chinese);
        Assert.AreEqual(24, chart.Launch);
        Assert.HasCount(36, chart.Actual);
        Assert.IsTrue(chart.Counterfactual.Skip(24).All(figure => figure is { Low: not null, High: not null }));
        Assert.IsNotNull(chart.Draw(Language.English));
        Assert.IsNotNull(chart.Draw(Language.TraditionalChinese));
    }

    /// <summary>Two treated services have a bootstrap beside the randomisation, one has none.</summary>
    [TestMethod]
    public void WhichPCountsIsSaidWhereTwoStandBesideEachOther()
    {
        using var one = ThreeYearsOfServices.Load();
        using var two = ThreeYearsOfServices.Load(
            """
            initiatives:
              - id: both
                status: live
                services: [booking, b]
                channels: [web]
                launched: 2005-01-01
                comparison: { services: [c, d, e, f] }
            """
        );

        var said = Designs(two).Note!;

        Assert.StartsWith("The p of no effect counts", said.English);
        Assert.StartsWith("以「無影響的p值」及其區間作準", said.Chinese);
        Assert.IsNull(Designs(one).Note);

        static ReportTable Designs(LoadedExample study) =>
            new AttributionSection()
                .Write(new ReportContext(study.Loaded), CancellationToken.None)!
                .Blocks.OfType<ReportTable>()
                .Single(table => table.Id == "attribution-designs");
    }

    [TestMethod]
    public void OfSeveralInitiativesItIsSaidHowManyChangedVisitsAndWhatMayBeSaidOfTheLargestChange()
    {
        using var study = ThreeYearsOfServices.Load(
            $$"""
            {{ThreeYearsOfServices.Initiative}}
              - id: idle
                name: { en: Nothing done, zh-Hant: 沒有改變 }
                status: live
                services: [b]
                channels: [web]
                launched: 2005-01-01
                comparison: { services: [c, d, e, f] }
            """
        );

        var finding = new AttributionSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!.Finding!;

        Assert.StartsWith(
            "Of 2 initiatives: 1 changed traditional visits, 1 without evidence of a change. Online booking: traditional visits fell below",
            finding.English
        );
        Assert.StartsWith("2個項目中：1個改變了傳統渠道宗數，1個沒有證據顯示有變。網上預訂：傳統渠道宗數低於", finding.Chinese);
    }

    [TestMethod]
    public void AChartOfWeeksSaysSoInBothLanguages()
    {
        using var study = ThreeYearsOfServices.Load($"{ThreeYearsOfServices.Initiative}\n    series: weekly\n");

        var block = new AttributionSection()
            .Write(new ReportContext(study.Loaded), CancellationToken.None)!
            .Blocks.OfType<ChartBlock>()
            .Single();

        var chart = (CounterfactualLines)block.Chart;
        Assert.AreEqual("Completions in traditional channels a week", chart.Quantity.English);
        Assert.AreEqual("每周傳統渠道完成宗數", chart.Quantity.Chinese);
        Assert.HasCount(155, chart.Actual);
        Assert.IsNotNull(chart.Draw(Language.English));
        Assert.AreEqual("2003-W02", ((TextCell)block.Table.Rows[0][0]).Code);
    }

    [TestMethod]
    public void SmallMonthsAreHiddenFromTheReport()
    {
        using var study = ThreeYearsOfServices.Load();
        var figures = AttributionFigures.Of(StudyAttribution.Of(study.Loaded, _ => { }, CancellationToken.None).Single(), "");

        var published = figures.Published(rows => SmallCells.Hide(new Completed(), rows, 18));

        Assert.IsTrue(published.Periods.All(month => month.Actual.Value is null or >= 18));
        Assert.IsTrue(published.Periods.Any(month => month.Actual.State == FigureState.Suppressed));
    }

    [TestMethod]
    public void AStudyWithoutInitiativesHasNoSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();

        Assert.IsNull(new AttributionSection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
