using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Claims;
using BenefitAnalyzer.Tests.Benefits.Claims.Results;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Claims;

[TestClass]
public sealed class ClaimsSectionTests
{
    [TestMethod]
    public void TheWaterfallGoesFromClaimedToMeasured()
    {
        using var study = OnePaper.Study().Load();

        var section = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var block = section.Blocks.OfType<ChartBlock>().Single();
        var chart = (Waterfall)block.Chart;
        Assert.AreEqual(chart.End.Figure.Value, chart.Start.Figure.Value + chart.Steps.Sum(step => step.Figure.Value));
        Assert.HasCount(6, chart.Steps); // nothing is left unexplained
        Assert.StartsWith("Of HKD 800,000 claimed, HKD 180,000 was measured", block.Finding.English);
        Assert.StartsWith("聲稱800,000港元，量度所得180,000港元", block.Finding.Chinese);
        Assert.IsNotNull(chart.Draw(Language.English));
        Assert.IsNotNull(chart.Draw(Language.TraditionalChinese));
    }

    [TestMethod]
    public void OnlyTablesWithRowsArePrinted()
    {
        using var study = new SmallStudy()
            .Rows("2005-04-01 10:00,permit,web")
            .Table("claims", "line,unit,2005-06\nPosts,$'000,800\nThings,$'000,100\n")
            .Load();

        var section = new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.IsEmpty(section.Blocks.OfType<ChartBlock>().ToList());
        Assert.IsTrue(section.Blocks.OfType<ReportTable>().All(table => table.Rows.Count > 0));
    }

    [TestMethod]
    public void AStudyThatClaimsNothingHasNoSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();

        Assert.IsNull(new ClaimsSection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
