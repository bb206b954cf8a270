using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Costs;
using BenefitAnalyzer.Tests.Costs.Productivity.Measured;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Costs;

[TestClass]
public sealed class UnitCostSectionTests
{
    [TestMethod]
    public void TheFindingNamesTheDearestAndTheCheapestChannelInBothLanguages()
    {
        using var study = TwoYearsOfCounters.Load();

        var section = new UnitCostSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        // 6,100 minutes at 1.10 over 410 transactions; 230 minutes at 0.10 and items of 0.50 over 230.
        var chart = section.Blocks.OfType<ChartBlock>().Single();
        Assert.AreEqual(
            "In 2004-05 the cost of a transaction (capacity used) was highest in counter (HKD\u00A016.37) and lowest in web (HKD\u00A00.60).",
            chart.Finding.English
        );
        Assert.AreEqual(
            "2004至05年度每宗交易的成本（已用服務能力）以counter最高（16.37港元），web最低（0.60港元）。",
            chart.Finding.Chinese
        );
    }

    [TestMethod]
    public void ChannelsWhoseCostCannotBeShownAreNamed()
    {
        using var study = TwoYearsOfCounters.Load(calls: 40);

        var section = new UnitCostSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var chart = section.Blocks.OfType<ChartBlock>().Single();
        Assert.StartsWith("In 2004-05, of the 2 channels whose cost can be shown, the cost of a transaction", chart.Finding.English);
        Assert.EndsWith("Not known: phone.", chart.Finding.English);
        Assert.StartsWith("2004至05年度可顯示成本的2個渠道中，每宗交易的成本（已用服務能力）以counter最高", chart.Finding.Chinese);
        Assert.EndsWith("。未知：phone。", chart.Finding.Chinese);
        Assert.AreEqual("已用服務能力成本÷已完成交易，港元，2004至05年度", ((Bars)chart.Chart).Quantity.Chinese);
    }

    [TestMethod]
    public void AStudyWithoutCostsHasNoSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();

        Assert.IsNull(new UnitCostSection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
