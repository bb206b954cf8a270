using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Inputs.Sheets;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Reading.References;

namespace BenefitAnalyzer.Tests.Inputs;

[TestClass]
public sealed class InputWorkbookTests : IDisposable
{
    private readonly EditedStudy study = new();

    public void Dispose() => study.Dispose();

    [TestMethod]
    public void AnUneditedWorkbookChangesNothing()
    {
        study.Write();

        Assert.IsEmpty(study.Read()!.Changes);
        Assert.AreEqual(EditedStudy.Services, study.Text("tables/services.csv"));
        Assert.AreEqual(EditedStudy.Yaml, study.Text("study.yaml"));
        Assert.IsFalse(File.Exists(Path.Combine(study.Folder.Path, "journal.csv")));
    }

    [TestMethod]
    public void TheCommittedSampleComesBackUnchanged()
    {
        var sample = Path.Combine(Repository.Root, "sample-data", "hong-kong");
        Assert.IsTrue(InputWorkbook.Write(sample, study.File, study.Found.Add), string.Join('\n', study.Found));

        var read = InputWorkbook.Read(sample, study.File, new ChangeAuthor("", ""), TimeProvider.System, _ => [], study.Found.Add);

        Assert.AreEqual("", string.Join('\n', study.Found));
        Assert.IsEmpty(read!.Changes);
    }

    [TestMethod]
    public void EditsReachTheirFilesAndTheJournalAndNothingElseMoves()
    {
        study.Write();
        EditedWorkbook.Set(study.File, "services", "C2", "執照");
        EditedWorkbook.Set(study.File, "services", "E2", "38473", number: true); // 2005-05-01
        EditedWorkbook.Set(study.File, "services", "E3", "38353", number: true); // a column of days, an empty cell
        EditedWorkbook.Set(study.File, "population", "D2", "0.91", number: true);
        EditedWorkbook.Set(study.File, "population", "D3", "0.8", number: true);
        EditedWorkbook.Set(study.File, "targets", "E2", "55%");
        EditedWorkbook.Set(study.File, "channels", "D2", "網上");
        EditedWorkbook.Set(study.File, "settings", "B10", "40"); // seed, not in the file yet
        EditedWorkbook.Set(study.File, "expectations", "D2", "2005-04");
        EditedWorkbook.Set(study.File, "expectations", "E2", "2006-04");

        var read = study.Read()!;

        Assert.AreEqual("", string.Join('\n', study.Found));
        Assert.AreEqual(
            EditedStudy
                .Services.Replace("牌照", "執照", StringComparison.Ordinal)
                .Replace("2004-02-29", "2005-05-01", StringComparison.Ordinal)
                .Replace("TD,,no", "TD,2005-01-01,no", StringComparison.Ordinal),
            study.Text("tables/services.csv")
        );
        // A share stays written as it was: as a fraction, or with a percent sign.
        Assert.AreEqual(
            EditedStudy.Population.Replace("0.90", "0.91", StringComparison.Ordinal).Replace("75%", "80%", StringComparison.Ordinal),
            study.Text("tables/population.csv")
        );
        Assert.AreEqual(
            EditedStudy
                .Yaml.Replace("互聯網", "網上", StringComparison.Ordinal)
                .Replace("value: 50%", "value: 55%", StringComparison.Ordinal)
                .Replace(
                    "channel: channel\n",
                    "channel: channel\n    expects: { months: { from: 2005-04, until: 2006-04 } }\n",
                    StringComparison.Ordinal
                ) + "\nseed: 40\n",
            study.Text("study.yaml")
        );
        CollectionAssert.AreEqual(new[] { "study.yaml", "tables/population.csv", "tables/services.csv" }, read.Files.ToArray());
        Golden.Verify(study.Text("journal.csv"));
        Assert.IsNotNull(StudyReader.Read(study.Folder.Path).Study);
    }

    [TestMethod]
    public void RowsComeAndGoAndSortingIsNoChange()
    {
        study.Write();
        EditedWorkbook.DeleteRow(study.File, "services", 2);
        EditedWorkbook.Set(study.File, "services", "A9", "N1");
        EditedWorkbook.Set(study.File, "services", "C9", "新服務");
        EditedWorkbook.Set(study.File, "services", "G9", "web");
        EditedWorkbook.DeleteRow(study.File, "targets", 2);
        EditedWorkbook.Set(study.File, "departments", "A2", "ID");
        EditedWorkbook.Set(study.File, "departments", "B2", "Immigration Department");
        EditedWorkbook.Set(study.File, "departments", "C2", "入境事務處");
        EditedWorkbook.Set(study.File, "departments", "A3", "TD");
        EditedWorkbook.Set(study.File, "departments", "B3", "Transport Department");
        EditedWorkbook.Set(study.File, "departments", "C3", "運輸署");

        var read = study.Read()!;

        Assert.AreEqual("", string.Join('\n', study.Found));
        Assert.AreEqual(
            "code,name_en,name_zh,department,e_option_from,amenable,channels,remarks\r\nP1,\"Permit, new\",許可證,TD,,no,counter,\r\nN1,,新服務,,,,web,\r\n",
            study.Text("tables/services.csv")
        );
        Assert.DoesNotContain("targets", study.Text("study.yaml"));
        Assert.DoesNotContain("tables/departments.csv", read.Files.ToList());
        CollectionAssert.AreEqual(
            new InputChange[]
            {
                new("targets", "half", null, "id=half; metric=take-up/A; value=50%; by=2005-12-31", null),
                new(
                    "services",
                    "007",
                    null,
                    "code=007; name_en=Licence; name_zh=牌照; department=TD; e_option_from=2004-02-29; amenable=yes; channels=web;counter; remarks==1+1",
                    null
                ),
                new("services", "N1", null, null, "code=N1; name_zh=新服務; channels=web"),
            },
            read.Changes.ToArray()
        );
    }

    [TestMethod]
    public void EveryTableHasATitleInBothLanguages()
    {
        var without = TablesReader.Known.Where(table =>
            new InputTableSheet(table.Name).Title is var title && title.English == title.Chinese
        );

        Assert.AreEqual("", string.Join(", ", without.Select(table => table.Name)));
    }

    [TestMethod]
    public void ACellThatASpreadsheetCouldNotComputeEmptiesNothing()
    {
        study.Write();
        EditedWorkbook.SetError(study.File, "services", "C2", "#N/A");

        Assert.IsNull(study.Read());

        Assert.EndsWith(
            "[services!C2]: error BA2010: '#N/A' is an error of the spreadsheet and no value: correct it, or empty the cell",
            study.Found.Single().ToString().Replace("#services!C2", "[services!C2]", StringComparison.Ordinal)
        );
        Assert.AreEqual(EditedStudy.Services, study.Text("tables/services.csv"));
    }

    [TestMethod]
    public void EveryFaultIsNamedAtItsCellAndNothingIsChanged()
    {
        study.Write();
        EditedWorkbook.Set(study.File, "services", "D2", "TX");
        EditedWorkbook.Set(study.File, "services", "E2", "29/2/2004");
        EditedWorkbook.Set(study.File, "services", "A3", "007");
        EditedWorkbook.Set(study.File, "population", "C2", "-5", number: true);
        EditedWorkbook.Set(study.File, "targets", "F2", "end of 2005");
        EditedWorkbook.Set(study.File, "targets", "G2", "P1; P9");
        EditedWorkbook.Set(study.File, "channels", "B3", "tradtional");
        EditedWorkbook.Set(study.File, "settings", "B2", "");
        EditedWorkbook.Set(study.File, "settings", "B4", "dollars");
        EditedWorkbook.Set(study.File, "expectations", "B2", "all");

        Assert.IsNull(study.Read());

        Assert.AreEqual(EditedStudy.Services, study.Text("tables/services.csv"));
        Assert.AreEqual(EditedStudy.Yaml, study.Text("study.yaml"));
        Assert.IsFalse(File.Exists(Path.Combine(study.Folder.Path, "journal.csv")));
        Golden.Verify(string.Join('\n', study.Found));
    }

    [TestMethod]
    public void AWorkbookOlderThanTheStudyIsRefusedWhereTheyMeet()
    {
        study.Write();
        study.Folder.With("tables/services.csv", EditedStudy.Services.Replace("Licence", "License", StringComparison.Ordinal));
        EditedWorkbook.Set(study.File, "targets", "E2", "55%");

        Assert.IsNull(study.Read());

        Assert.StartsWith("inputs.xlsx[services!A1]: error BA2031: the study has changed here", string.Join('\n', study.Found));
    }
}
