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
        Assert.StartsWith("客戶使用服務呈2個穩定服務組", block.Finding.Chinese);
        Assert.AreEqual("2 groups", ((Bars)block.Chart).Rows.Single(row => row.IsEmphasised).Name.English);
        Assert.IsNotNull(block.Chart.Draw(Language.English));
        Assert.IsNotNull(block.Chart.Draw(Language.TraditionalChinese));
    }

    [TestMethod]
    public void AStudyWithoutCustomersHasNoSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();

        Assert.IsNull(new ClusterSection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
