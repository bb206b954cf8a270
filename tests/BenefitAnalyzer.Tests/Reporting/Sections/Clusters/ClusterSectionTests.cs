using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Clusters;
using BenefitAnalyzer.Tests.WhatIf.Clusters;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Clusters;

[TestClass]
public sealed class ClusterSectionTests
{
    [TestMethod]
    public void TheTitleSaysHowManyStableGroupsThereAre()
    {
        using var study = CustomerStudy.Load(0.9);

        var block = new ClusterSection()
            .Write(new ReportContext(study.Loaded), CancellationToken.None)!
            .Blocks.OfType<ChartBlock>()
            .Single();

        Assert.StartsWith("Customers use services in 2 stable groups", block.Finding.English);
        Assert.StartsWith("顧客使用服務呈2個穩定服務組", block.Finding.Chinese);
        var chart = (MarkedLines)block.Chart;
        Assert.AreEqual("2 groups", chart.Places[chart.Mark!.Place].English);
        CollectionAssert.AreEqual(new[] { 0.25m, 0.8m }, chart.Levels.Select(level => level.Value).ToList());
        Assert.IsNotNull(block.Chart.Draw(Language.English));
        Assert.IsNotNull(block.Chart.Draw(Language.TraditionalChinese));
    }

    [TestMethod]
    public void WhereNoGroupingPassesBothTestsTheTitleSaysWhatEachReached()
    {
        // Eight services in a ring, each used with its two neighbours alone: any cut is as good as any other.
        string[] ring = ["a", "b", "c", "d", "e", "f", "g", "h"];
        using var study = new SmallStudy()
            .Services(string.Join(' ', ring))
            .Rows([
                .. Enumerable
                    .Range(0, 400)
                    .SelectMany(customer =>
                        new[] { ring[customer % 8], ring[(customer + 1) % 8] }.Select(service =>
                            $"2005-04-01 10:00,{service},web,c{customer}"
                        )
                    ),
            ])
            .Load();

        var block = new ClusterSection()
            .Write(new ReportContext(study.Loaded), CancellationToken.None)!
            .Blocks.OfType<ChartBlock>()
            .Single();

        Assert.StartsWith("No grouping passes both tests: silhouette at most ", block.Finding.English);
        Assert.EndsWith(" (0.80 is needed)", block.Finding.English);
        Assert.StartsWith("沒有分組同時通過兩項測試：輪廓系數最高", block.Finding.Chinese);
        var chart = (MarkedLines)block.Chart;
        Assert.IsNull(chart.Mark);
        CollectionAssert.AreEqual(
            new[] { "Silhouette", "Stability over seeds" },
            chart.Series.Select(series => series.Name.English).ToList()
        );
    }

    [TestMethod]
    public void AStudyWithoutCustomersHasNoSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();

        Assert.IsNull(new ClusterSection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
