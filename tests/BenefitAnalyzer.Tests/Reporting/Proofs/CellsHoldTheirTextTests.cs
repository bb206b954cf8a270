using System.Net;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Html;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>No cell of a table is narrower than what stands in it, as a browser lays it out: a number that is cut is another number.</summary>
[TestClass]
public sealed partial class CellsHoldTheirTextTests
{
    private const int WideWindow = 1280;
    private const int NarrowWindow = 390;

    /// <summary>What is hard to hold: lists where numbers are expected, long words, many columns.</summary>
    private static Report Crowded { get; } =
        SampleReport.OneMonth with
        {
            Sections = [new("crowded", Same("Crowded"), [Lists(5), Lists(14)])],
        };

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public void OfCrowdedTables(string language) => Hold(HtmlWriter.Write(Crowded, CancellationToken.None), language);

    [TestMethod]
    [DataRow("en")]
    [DataRow("zh")]
    public void OfTheCommittedSample(string language) =>
        Hold(File.ReadAllText(Path.Combine(Repository.Root, "reports", "sample", "index.html")), language);

    private static void Hold(string page, string language)
    {
        Assert.AreEqual("", Faults(page, language, WideWindow), $"in a window of {WideWindow} pixels");
        Assert.AreEqual("", Faults(page, language, NarrowWindow), $"in a window of {NarrowWindow} pixels");
        // A browser without a window does not show how it prints: the rules of paper are put in the place of those of the screen.
        var paper = page.Replace("@media print", "@media all", StringComparison.Ordinal)
            .Replace("</head>", Paper, StringComparison.Ordinal);
        Assert.AreEqual("", Faults(paper, language, WideWindow), "on paper");
    }

    private static string Faults(string page, string language, int width)
    {
        using var folder = new TemporaryFolder();
        folder.With("page.html", page.Replace("</body>", Measure, StringComparison.Ordinal));
        folder.With(
            "window.html",
            Window
                .Replace("WIDTH", width.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("LANGUAGE", language, StringComparison.Ordinal)
        );
        var found = Found().Match(PageBrowser.Show(Path.Combine(folder.Path, "window.html"), language));
        Assert.IsTrue(found.Success, "the page was not measured");
        Assert.IsGreaterThan(20, int.Parse(found.Groups["cells"].Value, System.Globalization.CultureInfo.InvariantCulture));
        return WebUtility.HtmlDecode(found.Groups["faults"].Value);
    }

    private static ReportTable Lists(int columns) =>
        new(
            $"lists-{columns}",
            Same($"Lists in {columns} columns"),
            [
                .. Enumerable
                    .Range(0, columns)
                    .Select(column => new ReportColumn(
                        $"c{column}",
                        new($"Take-up of year {column}", $"第{column}年的使用率"),
                        column > 0
                    )),
            ],
            [
                [
                    .. Enumerable
                        .Range(0, columns)
                        .Select(column => (Cell)new TextCell("list", new("2005-06: 0.8; 2006-07: 0.6", "2005-06：0.8；2006-07：0.6"))),
                ],
                [.. Enumerable.Range(0, columns).Select(column => (Cell)new CountCell(1_234_567_890 + column))],
                [
                    .. Enumerable
                        .Range(0, columns)
                        .Select(column => (Cell)TextCell.Same("levers.csv:12/take-up@e-application-of-vehicle-licences")),
                ],
                [
                    .. Enumerable
                        .Range(0, columns)
                        .Select(column =>
                            (Cell)new FigureCell(SampleFigures.Of($"net/npv?column={column}", -123_456_789_012m, MetricUnit.Money))
                        ),
                ],
            ]
        );

    private static LocalText Same(string text) => LocalText.Same(text);

    /// <summary>A4 paper between its margins, upright and turned.</summary>
    private const string Paper = "<style>body { width: 176mm } .turned { width: 263mm }</style></head>";

    private const string Window = """
        <!DOCTYPE html><html><body><iframe src="page.html#LANGUAGE" width="WIDTH" height="800" style="border:0"></iframe>
        <script>
        addEventListener("message", message => {
          const found = document.createElement("pre");
          found.dataset.cells = message.data.cells;
          found.textContent = message.data.faults.join("\n");
          document.body.replaceChildren(found);
        });
        </script></body></html>
        """;

    /// <summary>Marks beside numbers of the last column stand in the room that the box leaves at its edge.</summary>
    private const string Measure = """
        <script>
        addEventListener("load", () => document.fonts.ready.then(() => {
          document.querySelectorAll("details").forEach(own => { own.open = true; });
          const cells = [...document.querySelectorAll("article td, article th")].filter(cell => cell.getClientRects().length > 0);
          const faults = [];
          const range = document.createRange();
          for (const cell of cells) {
            const box = cell.getBoundingClientRect();
            const edge = cell.matches(":last-child") ? parseFloat(getComputedStyle(cell.closest(".scroll")).paddingRight) : 0;
            range.selectNodeContents(cell);
            if ([...range.getClientRects()].some(text => text.right > box.right + edge + 0.5 || box.left - 0.5 > text.left)) {
              faults.push(cell.closest("table").caption.id + ": " + cell.textContent);
            }
          }
          if (document.documentElement.scrollWidth > innerWidth && document.body.clientWidth === innerWidth) faults.push("the page scrolls sideways");
          parent.postMessage({ cells: cells.length, faults: faults.slice(0, 20) }, "*");
        }));
        </script></body>
        """;

    [GeneratedRegex("<pre data-cells=\"(?<cells>[0-9]+)\">(?<faults>[^<]*)</pre>")]
    private static partial Regex Found();
}
