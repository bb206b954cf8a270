using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Productivity;
using BenefitAnalyzer.Tests.Costs.Productivity.Measured;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Productivity;

[TestClass]
public sealed class ProductivitySectionTests
{
    [TestMethod]
    public void TheFindingNamesTheWholeChangeAndItsLargestPartInBothLanguages()
    {
        using var study = TwoYearsOfCounters.Load();

        var section = new ProductivitySection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var chart = section.Blocks.OfType<ChartBlock>().Single();
        Assert.AreEqual(
            "What was put out in 2004-05 cost HKD\u00A01,050 more than at the unit costs of the year before; the largest part is volume (use of capacity) (HKD\u00A01,032 more).",
            chart.Finding.English
        );
        Assert.AreEqual(
            "2004至05年度的產出較按上年單位成本計算多付1,050港元；最大的部分為業務量（使用率）（增加1,032港元）。",
            chart.Finding.Chinese
        );
    }

    /// <summary>An index of the second year is its volume over that of the first: 40 ÷ 15 would tell the 15 that are too few to publish.</summary>
    [TestMethod]
    public void AServiceOfWhichAYearIsHiddenHasNoIndexOfAnother()
    {
        using var study = TwoYearsOfCounters.Load(personal: "yes");
        var log = Path.Combine(study.Folder, "logs", "log.csv");
        var lines = File.ReadAllLines(log).ToList();
        for (var taken = 0; taken < 25; taken++)
        {
            lines.RemoveAt(
                lines.FindIndex(line =>
                    line.StartsWith("2003-04-01,C,web", StringComparison.Ordinal)
                    || line.StartsWith("2004-03-31,C,web", StringComparison.Ordinal)
                )
            );
        }

        study.Loaded.Dispose();
        File.WriteAllLines(log, lines);
        study.Load();

        var section = new ProductivitySection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var named = section.Blocks.OfType<ReportTable>().SelectMany(table => table.Rows).Select(row => ((TextCell)row[0]).Code).ToHashSet();
        Assert.Contains("A", named);
        Assert.DoesNotContain("C", named);
    }

    [TestMethod]
    public void OpportunitiesNameTheGroupsThatCouldNotFollow()
    {
        using var study = TwoYearsOfCounters.Load();

        var section = new OpportunitiesSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var ranges = section.Blocks.OfType<ReportTable>().Last();
        var behind = (TextCell)ranges.Rows.Single(row => ((TextCell)row[0]).Code == "A")[^1];
        Assert.AreEqual("stated: 10.0% of traditional customers (no computer)", behind.Text.English);
        Assert.Contains("old (60.0% without access)", ranges.Note!.English); // with every service, and so said once
    }

    [TestMethod]
    public void AStudyWithoutCostsHasNeitherSection()
    {
        using var study = new SmallStudy().Rows("2005-04-01 10:00,permit,web").Load();

        Assert.IsNull(new ProductivitySection().Write(new ReportContext(study.Loaded), CancellationToken.None));
        Assert.IsNull(new OpportunitiesSection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
