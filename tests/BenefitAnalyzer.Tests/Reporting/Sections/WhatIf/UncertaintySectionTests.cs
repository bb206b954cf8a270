using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Tests.WhatIf.Scenarios;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.WhatIf;

[TestClass]
public sealed class UncertaintySectionTests
{
    private const string Levers = "lever,spread,low,mode,high\nrunning-cost@online,triangular,1,1,4\ndisplaced,uniform,0.5,,1.5\n";

    [TestMethod]
    public void TheTornadoShowsWhatMattersMostFirstAndItsTitleSaysHowMuch()
    {
        using var study = OneInitiative.Study().Table("levers", Levers).Load();

        var section = new UncertaintySection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var block = section.Blocks.OfType<ChartBlock>().Single();
        var chart = (TornadoBars)block.Chart;
        CollectionAssert.AreEqual(
            new[] { "Visits displaced", "Running cost, Online permits" },
            chart.Rows.Select(row => row.Name.English).ToList()
        );
        // 120 × displaced − 20 × 2 − 100, at 0.6 and 1.4.
        Assert.AreEqual(-68m, chart.Rows[0].Low.Value);
        Assert.AreEqual(28m, chart.Rows[0].High.Value);
        Assert.AreEqual(-20m, chart.Middle.Value);
        Assert.StartsWith("Visits displaced matters most", block.Finding.English);
        Assert.IsNotNull(chart.Draw(Language.English));
        Assert.IsNotNull(chart.Draw(Language.TraditionalChinese));
    }

    [TestMethod]
    public void AStudyThatStatesNoAssumptionHasNoSection()
    {
        using var study = OneInitiative.Study().Load();

        Assert.IsNull(new UncertaintySection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
