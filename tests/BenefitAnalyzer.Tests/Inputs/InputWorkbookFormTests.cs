using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Studies;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Workbook = BenefitAnalyzer.Tests.Tables.Workbook;

namespace BenefitAnalyzer.Tests.Inputs;

/// <summary>What the workbook looks like, and workbooks that hold tables.</summary>
[TestClass]
public sealed class InputWorkbookFormTests : IDisposable
{
    private readonly EditedStudy study = new();

    public void Dispose() => study.Dispose();

    [TestMethod]
    public void ATextThatLooksLikeAFormulaStaysText()
    {
        study.Write();
        EditedWorkbook.Set(study.File, "services", "H3", "=HYPERLINK(\"http://a\")");

        Assert.HasCount(1, study.Read()!.Changes);

        Assert.Contains("no,counter,\"=HYPERLINK(\"\"http://a\"\")\"\r\n", study.Text("tables/services.csv"));
        Assert.Contains("\"'=HYPERLINK(", study.Text("journal.csv"));
        using var document = SpreadsheetDocument.Open(study.File, isEditable: false);
        var written = EditedWorkbook.PartOf(document, "services").Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == "H2");
        Assert.AreEqual(CellValues.InlineString, written.DataType!.Value);
        Assert.IsNull(written.CellFormula);
    }

    [TestMethod]
    public void TablesThatLieInAWorkbookAreChangedThere()
    {
        study
            .Folder.With("study.yaml", EditedStudy.Yaml.Replace("tables/departments.csv", "book.xlsx#Units", StringComparison.Ordinal))
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
        study.Write();
        EditedWorkbook.Set(study.File, "departments", "B2", "Transport Department");
        EditedWorkbook.Set(study.File, "departments", "C2", "運輸署"); // a column that the book lacks
        EditedWorkbook.DeleteRow(study.File, "departments", 3);
        EditedWorkbook.Set(study.File, "departments", "A9", "BD");

        Assert.HasCount(4, study.Read()?.Changes ?? [], string.Join('\n', study.Found));

        var reading = StudyReader.Read(study.Folder.Path);
        Assert.AreEqual("", string.Join('\n', reading.Diagnostics));
        CollectionAssert.AreEqual(
            new[] { "TD Transport Department 運輸署", "FD Fire Fire", "BD BD BD" },
            reading.Study!.Tables.Departments.Select(unit => $"{unit.Code} {unit.Name.English} {unit.Name.Chinese}").ToArray()
        );
    }

    [TestMethod]
    public void TheWorkbookIsValidHasDropDownsFrozenHeadingsAndNotesInBothLanguages()
    {
        study.Write();

        using var document = SpreadsheetDocument.Open(study.File, isEditable: false);
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
        study.Folder.With("inputs.xlsx", "mine");

        Assert.IsFalse(InputWorkbook.Write(study.Folder.Path, study.File, study.Found.Add));

        Assert.AreEqual("mine", study.Text("inputs.xlsx"));
        Assert.AreEqual(DiagnosticCodes.FileExists, study.Found.Single().Code);
    }
}
