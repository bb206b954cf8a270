using System.Collections;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Charts;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>What a table hides stands in no picture, sentence or document either; the true numbers come from the same study without disclosure control.</summary>
[TestClass]
public sealed class HiddenEverywhereTests
{
    private static readonly Dictionary<Language, string[]> Marks = new()
    {
        [Language.English] = ["hidden", "<\u00A010"],
        [Language.TraditionalChinese] = ["隱去", "少於10"],
    };

    private static LoadedExample study = null!;
    private static Report report = null!;
    private static string folder = "";
    private static Dictionary<string, Figure> truth = [];

    [ClassInitialize]
    public static void WriteReports(TestContext _)
    {
        study = ProofStudy.Load(seed: 2, months: 6, most: 30, mostByPhone: 2);
        using var open = LoadedExample.Empty();
        foreach (var file in ProofStudy.Files)
        {
            open.With(
                file,
                File.ReadAllText(Path.Combine(study.Folder, file))
                    .Replace("smallest_cell: 10", "smallest_cell: 1", StringComparison.Ordinal)
            );
        }

        open.Load();
        truth = ReportBuilder
            .Build(open.Loaded, ReportTemplate.Default, null, CancellationToken.None)
            .Tables.SelectMany(Figures)
            .Where(figure => figure.State == FigureState.Known)
            .DistinctBy(figure => figure.Id)
            .ToDictionary(figure => figure.Id);
        (report, var written) = ProofStudy.Write(study);
        folder = written.FullName;
    }

    [ClassCleanup]
    public static void Cleanup() => study.Dispose();

    [TestMethod]
    public void AChartKnowsNoNumberThatItsTableHides()
    {
        var met = 0;
        foreach (var chart in report.Charts)
        {
            var hidden = Hidden(chart.Table).Select(figure => figure.Id).ToHashSet();
            foreach (var figure in Within(chart.Chart).Where(figure => hidden.Contains(figure.Id)))
            {
                met++;
                Assert.IsTrue(
                    new[] { figure.Value, figure.Numerator, figure.Denominator, figure.Low, figure.High, figure.Transactions }.All(number =>
                        number is null
                    ),
                    $"{chart.Id}: {figure.Id}"
                );
            }
        }

        Assert.IsGreaterThan(10, met);
    }

    [TestMethod]
    [DataRow(Language.English, "en")]
    [DataRow(Language.TraditionalChinese, "zh-Hant")]
    public void NoPictureOrSentenceSaysANumberThatItsTableHides(Language language, string tag)
    {
        var number = new NumberText(language, report.Currency);
        var (asked, said) = (0, new List<string>());
        foreach (var section in report.Sections)
        {
            var tables = section
                .Blocks.Select(block => block is ChartBlock chart ? chart.Table : block as ReportTable)
                .OfType<ReportTable>()
                .ToList();
            var known = tables
                .SelectMany(Figures)
                .Where(figure => figure.State == FigureState.Known)
                .SelectMany(figure => Words(figure, number))
                .ToHashSet();
            List<string> secret =
            [
                .. tables
                    .SelectMany(Hidden)
                    .Select(figure => truth.GetValueOrDefault(figure.Id))
                    .OfType<Figure>()
                    .SelectMany(figure => Words(figure, number))
                    .Where(word => word.Length > 2 && !known.Contains(word)) // one or two digits stand at any axis
                    .Distinct(),
            ];
            asked += secret.Count;
            foreach (var (place, text) in Texts(section, language, tag))
            {
                said.AddRange(
                    secret
                        .Where(word => Regex.IsMatch(text, $@"(?<![\d.,]){Regex.Escape(word)}(?![\d,]|\.\d)"))
                        .Select(word => $"{section.Id}, {place}: '{word}' in '{text}'")
                );
            }
        }

        Console.WriteLine($"{asked} numbers looked for");
        Assert.IsGreaterThan(10, asked);
        Assert.AreEqual("", string.Join('\n', said));
    }

    [TestMethod]
    [DataRow(Language.English, "en")]
    [DataRow(Language.TraditionalChinese, "zh-Hant")]
    public void ADocumentMarksEveryHiddenCellAndDescribesItsPicturesAsThePageDoes(Language language, string tag)
    {
        using var document = WordprocessingDocument.Open(Path.Combine(folder, $"report.{tag}.docx"), isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var cells = 0;
        var written = body.Descendants<W.Table>().ToDictionary(table => table.Descendants<W.TableCaption>().Single().Val!.Value!, RowsOf);
        foreach (var table in report.Sections.SelectMany(section => section.Blocks).OfType<ReportTable>()) // those of charts stand in the page alone
        {
            var same = written[table.Title.In(language)];
            Assert.HasCount(table.Rows.Count + 1, same);
            foreach (var (row, cell) in table.Rows.Index().SelectMany(row => row.Item.Index().Select(cell => (row.Index, cell.Index))))
            {
                if (table.Rows[row][cell] is FigureCell { Figure.State: FigureState.Suppressed })
                {
                    cells++;
                    Assert.IsTrue(
                        Marks[language].Any(mark => same[row + 1][cell].StartsWith(mark, StringComparison.Ordinal)),
                        $"{table.Id}: {same[row + 1][cell]}"
                    );
                }
            }
        }

        Assert.IsGreaterThan(2, cells);
        CollectionAssert.AreEqual(
            report.Charts.Select(chart => chart.AlternativeText.In(language)).ToList(),
            body.Descendants<DocProperties>().Select(picture => picture.Description!.Value).ToList()
        );
    }

    /// <summary>Every file, in all tables and both languages: numbers of hidden figures that no figure says which is not hidden.</summary>
    [TestMethod]
    public void NoFileSaysANumberThatIsHidden()
    {
        ProofStudy.Print(new DirectoryInfo(folder));
        var figures = report.Tables.SelectMany(Figures).SelectMany(Nested).ToList();
        var known = figures.Where(figure => figure.State == FigureState.Known).SelectMany(WrittenNumbers.Of).ToHashSet();
        var secret = figures
            .Where(figure => figure.State == FigureState.Suppressed)
            .Select(figure => truth.GetValueOrDefault(figure.Id))
            .OfType<Figure>()
            .SelectMany(WrittenNumbers.Of)
            .Where(word => word.Length > 2 && !known.Contains(word)) // one or two digits are the number of something in every file
            .ToHashSet();
        Assert.IsGreaterThan(10, secret.Count);

        var said = new List<string>();
        var kinds = new HashSet<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var word in WrittenNumbers.In(file).Where(secret.Contains))
            {
                said.Add($"{Path.GetRelativePath(folder, file)}: {word}");
            }

            kinds.Add(Path.GetExtension(file));
        }

        CollectionAssert.AreEquivalent(new[] { ".html", ".docx", ".xlsx", ".csv", ".json", ".svg", ".png", ".pdf" }, kinds.ToList());
        Assert.AreEqual("", string.Join('\n', said));
    }

    /// <summary>A picture without text is drawn from the chart that knows no hidden number, and from nothing else.</summary>
    [TestMethod]
    public void PicturesAreDrawnFromTheChartAlone()
    {
        foreach (var chart in report.Charts)
        {
            foreach (var (language, tag) in new[] { (Language.English, "en"), (Language.TraditionalChinese, "zh-Hant") })
            {
                var written = File.ReadAllBytes(Path.Combine(folder, "charts", $"{chart.Id}.{tag}.png"));
                CollectionAssert.AreEqual(new ChartPicture(chart, language).PngFile.ToArray(), written, chart.Id);
            }
        }
    }

    private static IEnumerable<Figure> Nested(Figure figure) => figure.Inputs.SelectMany(input => Nested(input.Figure)).Prepend(figure);

    private static List<List<string>> RowsOf(W.Table table) =>
        [.. table.Elements<W.TableRow>().Select(row => row.Elements<W.TableCell>().Select(cell => cell.InnerText).ToList())];

    private static IEnumerable<string> Words(Figure figure, NumberText number) =>
        [number.Of(figure), number.InSentence(figure), number.InCell(figure)];

    private static IEnumerable<(string Place, string Text)> Texts(ReportSection section, Language language, string tag)
    {
        yield return ("finding", section.Finding?.In(language) ?? "");
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case Paragraph own:
                    yield return ("paragraph", own.Text.In(language));
                    break;
                case Callout own:
                    yield return ("callout", own.Text.In(language));
                    break;
                case ReportTable own:
                    yield return (own.Id, own.Note?.In(language) ?? "");
                    break;
                case ChartBlock own:
                    yield return ("title", own.Finding.In(language));
                    yield return ("alternative text", own.AlternativeText.In(language));
                    foreach (
                        var text in XDocument
                            .Load(Path.Combine(folder, "charts", $"{own.Id}.{tag}.svg"))
                            .Descendants()
                            .Where(element => element.Name.LocalName is "text" or "title" or "desc")
                    )
                    {
                        yield return ($"{own.Id}.{tag}.svg", text.Value);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<Figure> Hidden(ReportTable table) => Figures(table).Where(figure => figure.State == FigureState.Suppressed);

    private static IEnumerable<Figure> Figures(ReportTable table) =>
        table.Rows.SelectMany(row => row).OfType<FigureCell>().Select(cell => cell.Figure);

    /// <summary>Every figure that a chart holds, however deep.</summary>
    private static IEnumerable<Figure> Within(object? holder) =>
        holder switch
        {
            null or string => [],
            Figure figure => [figure],
            IEnumerable many => many.Cast<object?>().SelectMany(Within),
            _ when holder.GetType().Namespace?.StartsWith(typeof(Chart).Namespace!, StringComparison.Ordinal) ?? false => holder
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Within(property.GetValue(holder))),
            _ => [],
        };
}
