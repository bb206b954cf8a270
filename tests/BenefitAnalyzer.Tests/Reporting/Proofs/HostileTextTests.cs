using System.Text.Json;
using System.Xml.Linq;
using BenefitAnalyzer.Tests.Reporting.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>Names of services that would do harm if any format took them for more than text.</summary>
[TestClass]
public sealed class HostileTextTests
{
    private const string Script = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
    private const string Formula = "=cmd|'/c calc'!A0";
    private const string Reversed = "a\u202Egnp.exe\u202C\u2067b\u2069 \u200Fc";
    private const string Faces = "👩‍👩‍👧 😀 {{ title }} %s ]]> &amp; \\u003c";

    private static readonly string Long = string.Concat(Enumerable.Repeat("長名Wide", 833)) + "ab";

    private static LoadedExample study = null!;
    private static string folder = "";

    [ClassInitialize]
    public static void WriteReport(TestContext _)
    {
        var names = new Queue<string>([Script, Script, Formula, Formula, Reversed, Reversed, Faces, Faces, Long, Long]);
        study = ProofStudy.Load(_ => names.Dequeue());
        folder = ProofStudy.Write(study).Folder.FullName;
    }

    [ClassCleanup]
    public static void Cleanup() => study.Dispose();

    [TestMethod]
    public void ThePageShowsThemAsTextAndRunsNothing()
    {
        var page = File.ReadAllText(Path.Combine(folder, "index.html"));
        var texts = WrittenPage
            .Article(page, "en")
            .Descendants()
            .Where(element => !element.HasElements)
            .Select(element => element.Value)
            .ToList();

        Assert.DoesNotContain("<script>document", page);
        Assert.DoesNotContain("<img", page);
        Assert.Contains(Script, texts);
        Assert.Contains(Formula, texts);
        Assert.Contains(Faces, texts);
        Assert.IsTrue(texts.Exists(text => text.StartsWith("長名Wide", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void ABrowserRunsNoneOfThemAndNothingSticksOut()
    {
        using var work = new TemporaryFolder();
        var page = File.ReadAllText(Path.Combine(folder, "index.html"));
        work.With(
            "page.html",
            page.Replace(
                "</body>",
                """
                <script>addEventListener("load", () => {
                  const wide = document.documentElement.scrollWidth > innerWidth;
                  document.body.textContent = `title=${document.title};wide=${wide}`;
                });</script></body>
                """,
                StringComparison.Ordinal
            )
        );

        var shown = PageBrowser.Show(Path.Combine(work.Path, "page.html"), "en");

        Assert.Contains("title=Review of the funding mechanism;wide=false", shown);
    }

    [TestMethod]
    public void TablesForSpreadsheetsHoldNoFormulaOfTheirs()
    {
        var csv = File.ReadAllText(Path.Combine(folder, "tables", "services.csv"));
        Assert.Contains("'" + Formula, csv);
        Assert.DoesNotContain("," + Formula, csv);
        Assert.DoesNotContain("\"" + Formula, csv);

        foreach (var tag in new[] { "en", "zh-Hant" })
        {
            var book = ReadWorkbook.Of(Path.Combine(folder, $"report.{tag}.xlsx"));
            Assert.AreEqual("", string.Join('\n', book.Faults));
            Assert.IsFalse(book.Cells.Values.Any(cell => cell.Formula?.Contains("cmd", StringComparison.Ordinal) ?? false));
            Assert.Contains(Formula, book.Cells.Values.Select(cell => cell.Text).ToList());
            Assert.Contains(Script, book.Cells.Values.Select(cell => cell.Text).ToList());
        }
    }

    [TestMethod]
    public void DocumentsAreValidAndHoldThemAsText()
    {
        foreach (var tag in new[] { "en", "zh-Hant" })
        {
            using var document = WordprocessingDocument.Open(Path.Combine(folder, $"report.{tag}.docx"), isEditable: false);
            var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);

            Assert.AreEqual("", string.Join('\n', errors.Select(error => $"{error.Path?.XPath}: {error.Description}")));
            Assert.Contains(Script, document.MainDocumentPart!.Document!.InnerText);
            Assert.Contains(Formula, document.MainDocumentPart!.Document!.InnerText);
        }
    }

    [TestMethod]
    public void JsonCanBeReadAndPicturesAreWellFormedAndHaveNothingToRun()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "tables"), "*.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            Assert.AreEqual(JsonValueKind.Array, json.RootElement.GetProperty("rows").ValueKind);
        }

        var pictures = Directory.GetFiles(Path.Combine(folder, "charts"), "*.svg");
        Assert.IsNotEmpty(pictures);
        foreach (var picture in pictures)
        {
            var elements = XDocument.Load(picture).Descendants().ToList();
            Assert.IsFalse(elements.Exists(element => element.Name.LocalName is "script" or "foreignObject" or "image" or "a"), picture);
            Assert.IsFalse(
                elements
                    .SelectMany(element => element.Attributes())
                    .Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal))
            );
        }
    }

    [TestMethod]
    public void ThePrintKeepsThemWithinItsPages()
    {
        ProofStudy.Print(new DirectoryInfo(folder));

        using var pdf = UglyToad.PdfPig.PdfDocument.Open(Path.Combine(folder, "report.en.pdf"));
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value))
            .Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("<script>document.title='run'</script>", text);
        Assert.Contains(Formula.Replace(" ", "", StringComparison.Ordinal), text);
        foreach (var page in pdf.GetPages())
        {
            var outside = page.Letters.Where(letter => letter.BoundingBox.Left < 0 || letter.BoundingBox.Right > page.Width).ToList();
            Assert.IsEmpty(outside, $"page {page.Number}: {string.Concat(outside.Select(letter => letter.Value))}");
        }
    }
}
