using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests.Benefits.Ledger;

[TestClass]
public sealed class StudyLedgerTests
{
    [TestMethod]
    public void TheLedgerOfAStudyIsMadeOfItsTablesAndEveryFigureHasAnAddressOfItsOwn()
    {
        using var study = LedgerStudy.Load();
        var found = new List<Diagnostic>();

        var made = StudyLedger.Of(study.Loaded, LedgerStudy.Displaced(), found.Add, CancellationToken.None)!;

        Golden.Verify(LedgerExport.Csv(made.Figures) + "\n" + string.Join('\n', found));
        var all = made.Figures.All.ToList();
        Assert.HasCount(all.Count, all.Select(figure => figure.Id).Distinct().ToList());
        Assert.IsTrue(all.TrueForAll(figure => FigureFamily.Of(figure.Id)?.Family is LedgerFamily));
        Assert.AreEqual(made.Ledger.Total, made.Ledger.Places.Sum(place => place.Amount));
    }

    [TestMethod]
    public void ADisplacedVolumeIsSharedOutOverTheChannelsAsTheirCompletionsOfTheYearAre()
    {
        using var study = LedgerStudy.Load();

        var effects = StudyLedger.Of(study.Loaded, LedgerStudy.Displaced(), _ => { }, CancellationToken.None)!.Inputs.Effects.Allowed;

        // Two visits of the counter and one fax in 2005-06; the one online is on the other side.
        CollectionAssert.AreEqual(
            new[] { "counter 66.67", "fax 33.33" },
            effects
                .OrderBy(effect => effect.Channel, StringComparer.Ordinal)
                .Select(effect => FormattableString.Invariant($"{effect.Channel} {effect.Transactions:0.00}"))
                .ToList()
        );
        Assert.IsTrue(effects.All(effect => effect.Grade == "CO"));
    }

    [TestMethod]
    public void ExplainLeadsFromSavingsDownToTheLineOfTheTable()
    {
        using var study = LedgerStudy.Load();
        var runner = new StudyRunner(_ => { });

        var saving = runner
            .Explain(
                study.Loaded.Study,
                "ledger/saving?initiative=halls&category=realisable-saving&status=realised",
                CancellationToken.None
            )!
            .Figure;

        Assert.AreEqual(30_000m, saving.Value);
        var line = saving.Inputs.Single().Figure.Inputs.Single().Figure;
        Assert.AreEqual(
            "tables/provisions.csv:2: Subhead 111 printing, cut on 1 Apr 2005, Establishment order 5/2005",
            line.Reason!.English
        );
    }

    [TestMethod]
    public async Task TheCommandPrintsPlacesAndTheCrossTable()
    {
        using var study = LedgerStudy.Load();
        study.Loaded.Dispose();

        var table = await CommandRun.Of("benefits", study.Folder);
        var json = await CommandRun.Of("benefits", study.Folder, "--format", "json");

        Assert.AreEqual(0, table.Code);
        Golden.Verify(table.Output);
        Assert.Contains("BA4301", table.Errors);
        Assert.Contains("BA4312", table.Errors);
        Assert.Contains("\"figure\": \"ledger/net?initiative=halls&year=2005-06\"", json.Output);
    }

    [TestMethod]
    public async Task AStudyWithoutInitiativesIsToldWhatToAddAndItsReportHasNoLedger()
    {
        using var study = new SmallStudy().Rows("2005-04-01 09:00,permit,web").Load();
        Assert.IsNull(Section(study));
        study.Loaded.Dispose();

        var run = await CommandRun.Of("benefits", study.Folder);

        Assert.AreEqual(2, run.Code);
        Assert.Contains("BA4313", run.Errors);
    }

    [TestMethod]
    public void TheReportShowsSavingsByStatusAndTheCrossTableOfEvidence()
    {
        using var study = LedgerStudy.Load();

        var tables = Section(study)!.Blocks.OfType<ReportTable>().ToList();

        CollectionAssert.AreEqual(new[] { "ledger", "ledger-evidence", "ledger-questions" }, tables.Select(table => table.Id).ToList());
        Assert.Contains("Realisable saving, realised", tables[0].Columns.Select(column => column.Title.English));
        Assert.HasCount(CrossTable<BenefitCategory>.Grades.Count, tables[1].Rows);
        Assert.Contains(
            "Nothing is deducted for keeping the old way beside the new.",
            tables[2].Rows.Select(row => ((TextCell)row[1]).Text.English)
        );
    }

    private static ReportSection? Section(LoadedExample study) =>
        ReportBuilder
            .Build(study.Loaded, ReportTemplate.Default with { Sections = ["ledger"] }, null, CancellationToken.None)
            .Sections.SingleOrDefault();
}
