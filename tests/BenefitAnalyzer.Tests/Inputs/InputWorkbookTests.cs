using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Studies;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Workbook = BenefitAnalyzer.Tests.Tables.Workbook;

namespace BenefitAnalyzer.Tests.Inputs;

[TestClass]
public sealed class InputWorkbookTests : IDisposable
{
    private const string Study = """
        # kept: comments
        study: small
        title: { en: Small, zh-Hant: 小型研究 }
        time_zone: Asia/Hong_Kong
        channels:
          web: { class: electronic, name: { en: Internet, zh-Hant: 互聯網 } }   # the portal
          counter: { class: traditional }
        groups:
          age_band: { values: [young, old] }
        tables:
          services: tables/services.csv
          departments: tables/departments.csv
          population: tables/population.csv
        sources:
          - name: log
            files: logs/*.csv
            max_rejected: 1%
            columns:
              started_at: { column: started, format: "yyyy-MM-dd HH:mm" }
              service: service
              channel: channel
        targets:
          - id: half
            metric: take-up/A
            value: 50%   # of all
            by: 2005-12-31
        """;

    private const string Services =
        "code,name_en,name_zh,department,e_option_from,amenable,channels,remarks\r\n"
        + "007,Licence,牌照,TD,2004-02-29,yes,web;counter,=1+1\r\n"
        + "P1,\"Permit, new\",許可證,TD,,no,counter,\r\n";

    private const string Population = "group,value,people,with_access\nage_band,young,1130000,0.90\nage_band,old,990,75%\n";

    private readonly TemporaryFolder folder = new();
    private readonly List<Diagnostic> found = [];

    private string File => Path.Combine(folder.Path, "inputs.xlsx");

    [TestInitialize]
    public void WriteStudy() =>
        folder
            .With("study.yaml", Study)
            .With("tables/services.csv", Services)
            .With("tables/departments.csv", "code,name_en,name_zh\nTD,Transport Department,運輸署\nID,Immigration Department,入境事務處\n")
            .With("tables/population.csv", Population);

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void AnUneditedWorkbookChangesNothing()
    {
        Write();

        Assert.IsEmpty(Read()!.Changes);
        Assert.AreEqual(Services, Text("tables/services.csv"));
        Assert.AreEqual(Study, Text("study.yaml"));
        Assert.IsFalse(System.IO.File.Exists(Path.Combine(folder.Path, "journal.csv")));
    }

    [TestMethod]
    public void TheCommittedSampleComesBackUnchanged()
    {
        var sample = Path.Combine(Repository.Root, "sample-data", "hong-kong");
        Assert.IsTrue(InputWorkbook.Write(sample, File, found.Add), string.Join('\n', found));

        var read = InputWorkbook.Read(sample, File, new ChangeAuthor("", ""), TimeProvider.System, found.Add);

        Assert.AreEqual("", string.Join('\n', found));
        Assert.IsEmpty(read!.Changes);
    }

    [TestMethod]
    public void EditsReachTheirFilesAndTheJournalAndNothingElseMoves()
    {
        Write();
        EditedWorkbook.Set(File, "services", "C2", "執照");
        EditedWorkbook.Set(File, "services", "E2", "38473", number: true); // 2005-05-01
        EditedWorkbook.Set(File, "services", "E3", "38353", number: true); // a column of days, an empty cell
        EditedWorkbook.Set(File, "population", "D2", "0.91", number: true);
        EditedWorkbook.Set(File, "population", "D3", "0.8", number: true);
        EditedWorkbook.Set(File, "targets", "E2", "55%");
        EditedWorkbook.Set(File, "channels", "D2", "網上");
        EditedWorkbook.Set(File, "settings", "B10", "40"); // seed, not in the file yet
        EditedWorkbook.Set(File, "expectations", "C2", "2005-04");
        EditedWorkbook.Set(File, "expectations", "D2", "2006-04");

        var read = Read()!;

        Assert.AreEqual("", string.Join('\n', found));
        Assert.AreEqual(
            Services
                .Replace("牌照", "執照", StringComparison.Ordinal)
                .Replace("2004-02-29", "2005-05-01", StringComparison.Ordinal)
                .Replace("TD,,no", "TD,2005-01-01,no", StringComparison.Ordinal),
            Text("tables/services.csv")
        );
        // A share stays written as it was: as a fraction, or with a percent sign.
        Assert.AreEqual(
            Population.Replace("0.90", "0.91", StringComparison.Ordinal).Replace("75%", "80%", StringComparison.Ordinal),
            Text("tables/population.csv")
        );
        Assert.AreEqual(
            Study
                .Replace("互聯網", "網上", StringComparison.Ordinal)
                .Replace("value: 50%", "value: 55%", StringComparison.Ordinal)
                .Replace(
                    "channel: channel\n",
                    "channel: channel\n    expects: { months: { from: 2005-04, until: 2006-04 } }\n",
                    StringComparison.Ordinal
                ) + "\nseed: 40\n",
            Text("study.yaml")
        );
        CollectionAssert.AreEqual(new[] { "study.yaml", "tables/population.csv", "tables/services.csv" }, read.Files.ToArray());
        Golden.Verify(Text("journal.csv"));
        Assert.IsNotNull(StudyReader.Read(folder.Path).Study);
    }

    [TestMethod]
    public void RowsComeAndGoAndSortingIsNoChange()
    {
        Write();
        EditedWorkbook.DeleteRow(File, "services", 2);
        EditedWorkbook.Set(File, "services", "A9", "N1");
        EditedWorkbook.Set(File, "services", "C9", "新服務");
        EditedWorkbook.Set(File, "services", "G9", "web");
        EditedWorkbook.DeleteRow(File, "targets", 2);
        EditedWorkbook.Set(File, "departments", "A2", "ID");
        EditedWorkbook.Set(File, "departments", "B2", "Immigration Department");
        EditedWorkbook.Set(File, "departments", "C2", "入境事務處");
        EditedWorkbook.Set(File, "departments", "A3", "TD");
        EditedWorkbook.Set(File, "departments", "B3", "Transport Department");
        EditedWorkbook.Set(File, "departments", "C3", "運輸署");

        var read = Read()!;

        Assert.AreEqual("", string.Join('\n', found));
        Assert.AreEqual(
            "code,name_en,name_zh,department,e_option_from,amenable,channels,remarks\r\nP1,\"Permit, new\",許可證,TD,,no,counter,\r\nN1,,新服務,,,,web,\r\n",
            Text("tables/services.csv")
        );
        Assert.DoesNotContain("targets", Text("study.yaml"));
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
    public void EveryFaultIsNamedAtItsCellAndNothingIsChanged()
    {
        Write();
        EditedWorkbook.Set(File, "services", "D2", "TX");
        EditedWorkbook.Set(File, "services", "E2", "29/2/2004");
        EditedWorkbook.Set(File, "services", "A3", "007");
        EditedWorkbook.Set(File, "population", "C2", "-5", number: true);
        EditedWorkbook.Set(File, "targets", "F2", "end of 2005");
        EditedWorkbook.Set(File, "targets", "G2", "P1; P9");
        EditedWorkbook.Set(File, "channels", "B3", "tradtional");
        EditedWorkbook.Set(File, "settings", "B2", "");
        EditedWorkbook.Set(File, "settings", "B4", "dollars");
        EditedWorkbook.Set(File, "expectations", "B2", "all");

        Assert.IsNull(Read());

        Assert.AreEqual(Services, Text("tables/services.csv"));
        Assert.AreEqual(Study, Text("study.yaml"));
        Assert.IsFalse(System.IO.File.Exists(Path.Combine(folder.Path, "journal.csv")));
        Golden.Verify(string.Join('\n', found));
    }

    [TestMethod]
    public void GroupsAndTheirValuesGetNamesInBothLanguagesAndTheJournalSaysSo()
    {
        Write();
        EditedWorkbook.Set(File, "groups", "C2", "Age");
        EditedWorkbook.Set(File, "groups", "D2", "年齡");
        EditedWorkbook.Set(File, "groups", "C3", "Under 60");
        EditedWorkbook.Set(File, "groups", "D3", "60歲以下");
        EditedWorkbook.Set(File, "groups", "A5", "age_band");
        EditedWorkbook.Set(File, "groups", "B5", "60+");
        EditedWorkbook.Set(File, "groups", "D5", "60歲或以上");
        EditedWorkbook.Set(File, "groups", "A6", "tenure");
        EditedWorkbook.Set(File, "groups", "B6", "public");

        var read = Read();

        Assert.AreEqual("", string.Join('\n', found));
        CollectionAssert.AreEqual(
            new InputChange[]
            {
                new("groups", "age_band", "name_en", "", "Age"),
                new("groups", "age_band", "name_zh", "", "年齡"),
                new("groups", "age_band young", "name_en", "", "Under 60"),
                new("groups", "age_band young", "name_zh", "", "60歲以下"),
                new("groups", "age_band 60+", null, null, "group=age_band; value=60+; name_zh=60歲或以上"),
                new("groups", "tenure public", null, null, "group=tenure; value=public"),
            },
            read!.Changes.ToArray()
        );
        Assert.Contains(",groups,age_band,name_zh,,年齡,", Text("journal.csv"));
        var groups = StudyReader.Read(folder.Path).Study!.Groups;
        CollectionAssert.AreEqual(
            new[] { "age_band Age 年齡", "tenure tenure tenure" },
            groups.Select(group => $"{group.Id} {group.Name.English} {group.Name.Chinese}").ToArray()
        );
        CollectionAssert.AreEqual(
            new[] { "young Under 60 60歲以下", "old old old", "60+ 60歲或以上 60歲或以上" },
            groups[0].Values.Select(value => $"{value.Id} {value.Name.English} {value.Name.Chinese}").ToArray()
        );
        Assert.AreEqual("public", groups[1].Values.Single().Id);
    }

    [TestMethod]
    public void AGroupGoesWithItsRowsAndAValueThatIsListedWithoutNamesStaysAList()
    {
        folder.With(
            "study.yaml",
            Study.Replace("[young, old] }", "[young, old] }\n  tenure: { values: [public, private] }", StringComparison.Ordinal)
        );
        Write();
        EditedWorkbook.DeleteRow(File, "groups", 7);
        EditedWorkbook.Set(File, "groups", "B6", "rented");

        Assert.IsNotNull(Read(), string.Join('\n', found));

        Assert.Contains("  tenure: { values: [rented] }", Text("study.yaml"));
        System.IO.File.Delete(File);
        Write();
        EditedWorkbook.DeleteRow(File, "groups", 6);
        EditedWorkbook.DeleteRow(File, "groups", 5);

        Assert.IsNotNull(Read(), string.Join('\n', found));

        Assert.DoesNotContain("tenure", Text("study.yaml"));
    }

    [TestMethod]
    public void FaultsOfGroupsAreNamedAtTheirCells()
    {
        Write();
        EditedWorkbook.Set(File, "groups", "B4", "young");
        EditedWorkbook.Set(File, "groups", "A5", "office");
        EditedWorkbook.Set(File, "groups", "B5", "HQ");

        Assert.IsNull(Read());

        Assert.AreEqual(Study, Text("study.yaml"));
        Assert.Contains("inputs.xlsx[groups!B4]: error BA2007: 'young' of 'age_band' stands twice", found.Select(one => one.ToString()));
        Assert.Contains(
            "inputs.xlsx[groups!A5]: error BA2005: 'office' is the name of a field or dimension: choose another for the group",
            found.Select(one => one.ToString())
        );
    }

    [TestMethod]
    public void AWorkbookOlderThanTheStudyIsRefusedWhereTheyMeet()
    {
        Write();
        folder.With("tables/services.csv", Services.Replace("Licence", "License", StringComparison.Ordinal));
        EditedWorkbook.Set(File, "targets", "E2", "55%");

        Assert.IsNull(Read());

        Assert.StartsWith("inputs.xlsx[services!A1]: error BA2031: the study has changed here", string.Join('\n', found));
    }

    [TestMethod]
    public void ATextThatLooksLikeAFormulaStaysText()
    {
        Write();
        EditedWorkbook.Set(File, "services", "H3", "=HYPERLINK(\"http://a\")");

        Assert.HasCount(1, Read()!.Changes);

        Assert.Contains("no,counter,\"=HYPERLINK(\"\"http://a\"\")\"\r\n", Text("tables/services.csv"));
        Assert.Contains("\"'=HYPERLINK(", Text("journal.csv"));
        using var document = SpreadsheetDocument.Open(File, isEditable: false);
        var written = EditedWorkbook.PartOf(document, "services").Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == "H2");
        Assert.AreEqual(CellValues.InlineString, written.DataType!.Value);
        Assert.IsNull(written.CellFormula);
    }

    [TestMethod]
    public void TablesThatLieInAWorkbookAreChangedThere()
    {
        folder
            .With("study.yaml", Study.Replace("tables/departments.csv", "book.xlsx#Units", StringComparison.Ordinal))
            .With(
                "book.xlsx",
                Workbook.WithSheets(
                    (
                        "Other",
                        [
                            ["a"],
                            ["b"],
                        ]
                    ),
                    (
                        "Units",
                        [
                            ["code", "name_en"],
                            ["TD", "Transport"],
                            ["ID", "Immigration"],
                            ["FD", "Fire"],
                        ]
                    )
                )
            );
        Write();
        EditedWorkbook.Set(File, "departments", "B2", "Transport Department");
        EditedWorkbook.Set(File, "departments", "C2", "運輸署"); // a column that the book lacks
        EditedWorkbook.DeleteRow(File, "departments", 3);
        EditedWorkbook.Set(File, "departments", "A9", "BD");

        Assert.HasCount(4, Read()?.Changes ?? [], string.Join('\n', found));

        var reading = StudyReader.Read(folder.Path);
        Assert.AreEqual("", string.Join('\n', reading.Diagnostics));
        CollectionAssert.AreEqual(
            new[] { "TD Transport Department 運輸署", "FD Fire Fire", "BD BD BD" },
            reading.Study!.Tables.Departments.Select(unit => $"{unit.Code} {unit.Name.English} {unit.Name.Chinese}").ToArray()
        );
    }

    [TestMethod]
    public void TheWorkbookIsValidHasDropDownsFrozenHeadingsAndNotesInBothLanguages()
    {
        Write();

        using var document = SpreadsheetDocument.Open(File, isEditable: false);
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document);
        Assert.AreEqual("", string.Join('\n', faults.Select(fault => $"{fault.Path?.XPath}: {fault.Description}")));
        var services = EditedWorkbook.PartOf(document, "services");
        Assert.AreEqual("A2", services.Worksheet!.Descendants<Pane>().Single().TopLeftCell!.Value);
        var rules = services
            .Worksheet!.Descendants<DataValidation>()
            .Where(rule => rule.Type! == DataValidationValues.List)
            .ToDictionary(rule => rule.SequenceOfReferences!.InnerText!, rule => rule.Formula1!.Text);
        Assert.AreEqual("OFFSET(departments!$A$2,0,0,MAX(1,COUNTA(departments!$A:$A)-1),1)", rules["D2:D1003"]);
        Assert.AreEqual("\"yes,no\"", rules["F2:F1003"]);
        var notes = services
            .WorksheetCommentsPart!.Comments!.Descendants<Comment>()
            .ToDictionary(note => note.Reference!.Value!, note => note.InnerText);
        Assert.AreEqual("code of the department that answers for it\n負責部門的代碼", notes["D1"]);
    }

    [TestMethod]
    public void AnExistingFileIsNotOverwritten()
    {
        folder.With("inputs.xlsx", "mine");

        Assert.IsFalse(InputWorkbook.Write(folder.Path, File, found.Add));

        Assert.AreEqual("mine", Text("inputs.xlsx"));
        Assert.AreEqual(DiagnosticCodes.FileExists, found.Single().Code);
    }

    private void Write() => Assert.IsTrue(InputWorkbook.Write(folder.Path, File, found.Add), string.Join('\n', found));

    private InputChanges? Read() =>
        InputWorkbook.Read(folder.Path, File, new ChangeAuthor("陳大文", "annual review"), new StoppedClock(), found.Add);

    private string Text(string file) => System.IO.File.ReadAllText(Path.Combine(folder.Path, file));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2006, 3, 31, 16, 30, 0, TimeSpan.Zero);
    }
}
