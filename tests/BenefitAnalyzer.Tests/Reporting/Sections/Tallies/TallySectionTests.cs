using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Tallies;
using BenefitAnalyzer.Tests.WhatIf.Tallies;

namespace BenefitAnalyzer.Tests.Reporting.Sections.Tallies;

[TestClass]
public sealed class TallySectionTests
{
    [TestMethod]
    public void AFilledTallyStandsInTheReportWithItsDefinitions()
    {
        using var study = TallyStudy.Load(("tally_plan", TallyStudy.Plan), ("tally", TallyStudy.Filled));
        var context = new ReportContext(study.Loaded);

        var section = new TallySection().Write(context, CancellationToken.None)!;

        var table = section.Blocks.OfType<ReportTable>().Single();
        Assert.AreEqual("tally-estimates", table.Id);
        CollectionAssert.AreEqual(
            new decimal?[] { 0.8m, 2.5m, 40, 1.25m },
            table.Rows.Single().OfType<FigureCell>().Select(cell => cell.Figure.Value).ToList()
        );
        CollectionAssert.AreEquivalent(
            new[] { "tally/counted@1", "tally/arrivals-per-hour@1", "tally/arrivals@1", "tally/counted-against-assumed@1" },
            context.Definitions.Select(definition => definition.Id).ToList()
        );
    }

    [TestMethod]
    public void AStudyThatCountedNothingHasNoSuchSection()
    {
        using var study = TallyStudy.Load();

        Assert.IsNull(new TallySection().Write(new ReportContext(study.Loaded), CancellationToken.None));
    }
}
