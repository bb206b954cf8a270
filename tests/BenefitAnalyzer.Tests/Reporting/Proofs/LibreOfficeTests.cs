using BenefitAnalyzer.Tests.Cli;
using BenefitAnalyzer.Tests.Reporting.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>What LibreOffice makes of workbooks and documents: another program than the ones that they were written for.</summary>
[TestClass]
public sealed class LibreOfficeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void ItsOwnResultOfEveryFormulaIsOurNumber()
    {
        var written = Path.Combine(SampleDemo.Folder, "report.en.xlsx");
        var bare = Path.Combine(folder.Path, "report.xlsx");
        File.Copy(written, bare);
        ForgetResults(bare);

        var computed = ReadWorkbook.NumbersOf(Convert(bare, "xlsx"));

        var ours = ReadWorkbook.Of(written);
        Assert.AreEqual("", string.Join('\n', ours.Faults));
        var formulas = ours.Cells.Where(cell => cell.Value.Formula is not null).ToList();
        Assert.IsGreaterThan(3_000, formulas.Count);
        var different = formulas
            .Select(cell => (cell.Key, cell.Value, Result: computed.GetValueOrDefault(cell.Key, double.NaN)))
            .Where(cell => !(Math.Abs(cell.Result - cell.Value.Number!.Value) <= 1e-9 * Math.Max(1, Math.Abs(cell.Result))))
            .Select(cell => FormattableString.Invariant($"{cell.Key}: ={cell.Value.Formula} is {cell.Result}, not {cell.Value.Number}"));
        Assert.AreEqual("", string.Join('\n', different.Take(20)));
    }

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh-Hant")]
    public void ADocumentOpensAndItsNumbersAreThere(string tag)
    {
        using var study = ProofStudy.Load();
        var written = Path.Combine(ProofStudy.Write(study).Folder.FullName, $"report.{tag}.docx");

        var shown = File.ReadAllText(Convert(written, "txt:Text (encoded):UTF8"));

        using var document = WordprocessingDocument.Open(written, isEditable: false);
        var cells = document
            .MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableCell>()
            .Select(cell => Packed(cell.InnerText))
            .ToList();
        Assert.IsGreaterThan(100, cells.Count);
        var packed = Packed(shown);
        Assert.AreEqual("", string.Join('\n', cells.Where(cell => !packed.Contains(cell, StringComparison.Ordinal))));
    }

    private static string Packed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Takes the results of formulas out of a workbook, so that whoever opens it has to compute them.</summary>
    private static void ForgetResults(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: true);
        foreach (var cell in document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()))
        {
            if (cell.CellFormula is not null)
            {
                cell.CellValue = null;
            }
        }
    }

    private string Convert(string file, string format)
    {
        var into = Path.Combine(folder.Path, "converted");
        Tool.Of("soffice", "libreoffice")
            .Run(
                $"-env:UserInstallation={new Uri(Path.Combine(folder.Path, "profile")).AbsoluteUri}",
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                into,
                file
            );
        return Path.Combine(into, Path.ChangeExtension(Path.GetFileName(file), format.Split(':')[0]));
    }
}
