using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Tests.Inputs;

/// <summary>Initiatives and the settings of appraisal, phase-out and funding in the workbook, out and back.</summary>
[TestClass]
public sealed class InputWorkbookInitiativesTests : IDisposable
{
    private const string Launched = "launched: { \"007\": 2005-04-01 }   # one by one";

    private const string More = $$"""

        initiatives:
          - id: portal
            name: { en: Portal, zh-Hant: 入門網站 }
            status: live
            services: ["007"]
            {{Launched}}
        appraisal: { rate: 3.5% }
        """;

    private readonly EditedStudy study = new();

    public InputWorkbookInitiativesTests() => study.Folder.With("study.yaml", EditedStudy.Yaml + More);

    public void Dispose() => study.Dispose();

    [TestMethod]
    public void EditsReachTheStudyFileAndTheJournalAndWhatHasNoColumnStays()
    {
        study.Write();
        EditedWorkbook.Set(study.File, "initiatives", "G2", "campaign");
        EditedWorkbook.Set(study.File, "initiatives", "H2", "陳大文");
        EditedWorkbook.Set(study.File, "initiatives", "A3", "halls");
        EditedWorkbook.Set(study.File, "initiatives", "F3", "idea");
        EditedWorkbook.Set(study.File, "settings", "B13", "4%"); // appraisal.rate
        EditedWorkbook.Set(study.File, "settings", "B34", "10%"); // funding.behaviour.over_claiming

        var read = study.Read();

        Assert.AreEqual("", string.Join('\n', study.Found));
        Assert.HasCount(5, read!.Changes); // two cells and a row of initiatives, two settings
        var now = StudyReader.Read(study.Folder.Path).Study!;
        Assert.AreEqual((0.04m, 0.1m), (now.Appraisal!.Rate, now.Funding.OverClaiming));
        var portal = now.Initiatives[0];
        Assert.AreEqual((InitiativeKind.Campaign, "陳大文", "007"), (portal.Kind, portal.Owner, portal.Launches.Single().Unit));
        Assert.AreEqual(InitiativeStatus.Idea, now.Initiatives[1].Status);
        Assert.Contains(Launched, study.Text("study.yaml"));
        Assert.Contains("settings,appraisal.rate,value,3.5%,4%,annual review", study.Text("journal.csv"));
        Assert.Contains("initiatives,portal,kind,,campaign,annual review", study.Text("journal.csv"));
    }

    [TestMethod]
    public void AFaultIsNamedAtItsCell()
    {
        study.Write();
        EditedWorkbook.Set(study.File, "initiatives", "F2", "lively");
        EditedWorkbook.Set(study.File, "settings", "B13", "dear");

        Assert.IsNull(study.Read());

        var said = string.Join('\n', study.Found);
        Assert.Contains("[initiatives!F2]", said);
        Assert.Contains("[settings!B13]", said);
    }
}
