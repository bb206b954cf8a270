using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Tests.WhatIf.Scenarios;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Sections.WhatIf;

[TestClass]
public sealed class ScenariosSectionTests
{
    private const string Half = "scenario: half\ntitle: { en: Half the savings, zh-Hant: 節省減半 }\nlevers: { displaced: 0.5 }\n";
    private const string Cheap =
        "scenario: cheap\ntitle: { en: Cheaper works, zh-Hant: 工程較平 }\nlevers: { capital-cost: 0.6, displaced: 1.2 }\n";

    /// <summary>120 × displaced − 20 − 100 × capital: 0 as it is, −60 with half the savings, 64 with cheaper works that bring more.</summary>
    [TestMethod]
    public void ScenariosStandBesideTheBaseAndEachOtherWithWhatTheyAssume()
    {
        using var study = OneInitiative.Study().File("scenarios/half.yaml", Half).File("scenarios/cheap.yaml", Cheap).Load();

        var section = new ScenariosSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var charts = section.Blocks.OfType<ChartBlock>().ToList();
        var bars = (ScenarioBars)charts[0].Chart;
        CollectionAssert.AreEqual(new decimal?[] { 0, 64, -60 }, bars.Rows.Select(row => row.Figure.Value).ToArray());
        Assert.AreEqual(
            "The net present value of all initiatives runs from −HKD 60.00 (Half the savings) to HKD 64.00 (Cheaper works); without any of their changes, with assumptions at the values that the base takes, it is HKD 0.",
            charts[0].Finding.English.Replace('\u00A0', ' ')
        );
        var lines = (CumulativeLines)charts[1].Chart;
        CollectionAssert.AreEqual(new decimal?[] { -60, 2, 64 }, lines.Series[1].ByYear.Select(figure => figure.Value).ToArray());
        Assert.AreEqual(new FiscalYear(2006), lines.Series[1].BreakEven);
        Assert.IsNull(lines.Series[2].BreakEven);
        var pairs = section.Blocks.OfType<ReportTable>().Single(table => table.Id == "whatif-pairs");
        CollectionAssert.AreEqual(
            new[] { "cheap base 64", "half base -60", "half cheap -124" },
            pairs.Rows.Select(row => $"{Code(row[0])} {Code(row[1])} {((FigureCell)row[3]).Figure.Value:0}").ToArray()
        );
        Assert.AreEqual("capital-cost 0.6 → 1; displaced 1.2 → 0.5", Code(pairs.Rows[2][2]));
        Assert.AreEqual("非經常開支 0.6 → 1；分流宗數 1.2 → 0.5", ((TextCell)pairs.Rows[2][2]).Text.Chinese);
    }

    [TestMethod]
    public void EveryFigureIsWhatItsAddressGivesAnew()
    {
        using var study = OneInitiative.Study().File("scenarios/half.yaml", Half).File("scenarios/cheap.yaml", Cheap).Load();
        var section = new ScenariosSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        var printed = section
            .Blocks.SelectMany(block => block is ChartBlock chart ? [chart.Table] : new[] { block }.OfType<ReportTable>())
            .SelectMany(table => table.Rows.SelectMany(row => row).OfType<FigureCell>())
            .Select(cell => cell.Figure)
            .ToList();

        Assert.IsGreaterThan(40, printed.Count);
        foreach (var figure in printed)
        {
            var (family, _) = FigureFamily.Of(figure.Id)!.Value;
            Assert.AreEqual(figure.Value, family.Find(study.Loaded, figure.Id, _ => { }, CancellationToken.None)?.Value, figure.Id);
        }
    }

    [TestMethod]
    public void AStudyWithoutScenariosHasNoSection()
    {
        using var study = OneInitiative.Study().Load();

        Assert.IsNull(new ScenariosSection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }

    [TestMethod]
    public void AScenarioThatIsWrongOrCalledAsAnotherIsLeftOut()
    {
        using var study = OneInitiative
            .Study()
            .File("scenarios/half.yaml", Half)
            .File("scenarios/again.yaml", Half)
            .File("scenarios/bad.yaml", "scenario: bad\nlevers: { tide: 1 }\n")
            .Load();

        var section = new ScenariosSection().Write(new ReportContext(study.Loaded), CancellationToken.None)!;

        Assert.HasCount(2, ((ScenarioBars)section.Blocks.OfType<ChartBlock>().First().Chart).Rows);
    }

    private static string Code(Cell cell) => ((TextCell)cell).Code;
}
