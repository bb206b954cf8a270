using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Inputs;

/// <summary>Scenarios in the workbook.</summary>
[TestClass]
public sealed class InputWorkbookScenariosTests : IDisposable
{
    private const string File = "scenarios/dear-staff.yaml";

    private const string Dear = """
        # what a committee may ask
        scenario: dear
        title: { en: Dear staff, zh-Hant: 員工成本上升 }
        levers:
          staff-cost: 1.05   # a guess
          displaced: { 2005-06: 80%, 2006-07: 60% }

        """;

    private readonly EditedStudy study = new();

    public InputWorkbookScenariosTests() => study.Folder.With(File, Dear);

    public void Dispose() => study.Dispose();

    [TestMethod]
    public void EditedLeversReachTheFileOfTheScenarioANewNameMakesAFileAndTheJournalSaysSo()
    {
        study.Write();
        Set("B2", "Dearer staff");
        Set("F2", "1.1", number: true);
        Set("F4", "50%");
        Add(5, "dear", "", "", "capital-cost", "", "1.2");
        Add(6, "cheap", "Cheap staff", "員工成本下降", "staff-cost", "2006-07", "90%");

        var read = study.Read();

        Assert.AreEqual("", string.Join('\n', study.Found));
        Assert.AreEqual($"{File} scenarios/cheap.yaml", string.Join(' ', read!.Files.OrderDescending()));
        Assert.AreEqual(
            """
            # what a committee may ask
            scenario: dear
            title: { en: Dearer staff, zh-Hant: 員工成本上升 }
            levers:
              staff-cost: 1.1   # a guess
              displaced: { 2005-06: 80%, 2006-07: 50% }
              capital-cost: 1.2

            """,
            study.Text(File)
        );
        Assert.AreEqual(
            "scenario: cheap\ntitle: { en: Cheap staff, zh-Hant: 員工成本下降 }\nlevers: { staff-cost: { 2006-07: 90% } }\n",
            study.Text("scenarios/cheap.yaml")
        );
        Assert.Contains(",scenarios,dear displaced 2006-07,value,60%,50%,", study.Text("journal.csv"));
        var scenarios = ScenarioReader.All(StudyReader.Read(study.Folder.Path).Study!, study.Found.Add);
        Assert.AreEqual("Cheap staff, Dearer staff", string.Join(", ", scenarios.Select(own => own.Title.English)));
        Assert.IsEmpty(study.Found);
    }

    [TestMethod]
    [DataRow("D2", "staf-cost", "scenarios!D2")]
    [DataRow("F3", "cheap", "scenarios!F3")]
    [DataRow("E3", "soon", "scenarios!E3")]
    [DataRow("E3", "", "scenarios!E3")] // one of two rows without a year
    [DataRow("E4", "2005-06", "scenarios!E4")] // the year of the row before
    [DataRow("A2", "Not an id", "scenarios!A2")]
    [DataRow("A2", "base", "scenarios!A2")]
    [DataRow("B3", "Another name", "scenarios!B3")]
    public void AFaultIsNamedAtItsCellAndNothingChanges(string cell, string text, string place)
    {
        study.Write();
        Set(cell, text);

        Assert.IsNull(study.Read());

        Assert.IsTrue(study.Found.Exists(found => found.File == $"inputs.xlsx[{place}]"), string.Join('\n', study.Found));
        Assert.AreEqual(Dear, study.Text(File));
        Assert.IsFalse(System.IO.File.Exists(Path.Combine(study.Folder.Path, "journal.csv")));
    }

    [TestMethod]
    public void AScenarioIsNotTakenAwayByDeletingItsRows()
    {
        study.Write();
        for (var row = 4u; row >= 2; row--)
        {
            EditedWorkbook.DeleteRow(study.File, "scenarios", row);
        }

        Assert.IsNull(study.Read());

        Assert.Contains($"delete '{File}'", study.Found.Single().Message);
    }

    [TestMethod]
    public void AScenarioThatChangesNothingYetStaysAsItIs()
    {
        study.Folder.With("scenarios/later.yaml", "scenario: later\nlevers: {}\n");
        study.Write();
        Set("F2", "1.1", number: true);

        Assert.IsNotNull(study.Read(), string.Join('\n', study.Found));

        Assert.AreEqual("scenario: later\nlevers: {}\n", study.Text("scenarios/later.yaml"));
    }

    [TestMethod]
    public void AFileOfTheNameThatIsNoScenarioIsNotOverwritten()
    {
        study.Folder.With("scenarios/draft.yaml", "notes: later\n");
        study.Write();
        study.Found.Clear();
        Add(5, "draft", "", "", "staff-cost", "", "1.2");

        Assert.IsNull(study.Read());

        Assert.AreEqual("notes: later\n", study.Text("scenarios/draft.yaml"));
    }

    private void Set(string cell, string text, bool number = false) => EditedWorkbook.Set(study.File, "scenarios", cell, text, number);

    private void Add(int row, params string[] cells)
    {
        foreach (var (at, cell) in cells.Index().Where(cell => cell.Item.Length > 0))
        {
            Set(FormattableString.Invariant($"{(char)('A' + at)}{row}"), cell);
        }
    }
}
