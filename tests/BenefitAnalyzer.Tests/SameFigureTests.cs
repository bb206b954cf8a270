using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Tests.Cli;
using BenefitAnalyzer.Tests.Reporting.Proofs;
using BenefitAnalyzer.Tests.Reporting.Workbooks;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests;

/// <summary>One figure, one number, whichever way one comes to it: library, command line, and the files of the report.</summary>
[TestClass]
public sealed partial class SameFigureTests
{
    private static readonly LoadedExample Sample = LoadedExample.HongKong();
    private static readonly string Review = SampleDemo.Folder;

    private static readonly FiguresAnew Anew = new(Sample);

    [ClassCleanup]
    public static void Remove() => Sample.Dispose();

    [TestMethod]
    public async Task TheCommandLinePrintsWhatTheLibraryComputesForEveryMetric()
    {
        foreach (var metric in Catalog.Of<Metric>())
        {
            string[][] groupings =
            [
                ["fiscal_year", "service_type"],
                ["service_type"],
                ["age_band", "fiscal_year"],
                ["age_band"],
            ];
            var by = groupings.First(names =>
                names.All(name => metric.OnlyDimensions?.Contains(name) ?? true)
                && metric.Refusal(Sample.Loaded.Study, new MetricQuery(metric.Id) { By = names }) is null
            );
            var expected = Sample.Ask(metric.Id, by).Rows;

            var run = await CommandRun.Of(
                "metrics",
                Sample.Folder,
                "--metric",
                metric.Id,
                "--by",
                string.Join(',', by),
                "--format",
                "json"
            );

            Assert.AreEqual(0, run.Code, run.Errors);
            using var json = JsonDocument.Parse(run.Output);
            CollectionAssert.AreEqual(
                expected.Select(row => Line(row.Figure)).ToList(),
                json.RootElement.EnumerateArray().Select(Line).ToList(),
                metric.Id
            );
        }
    }

    [TestMethod]
    public void EveryFigureInTheReportIsWhatItsAddressGivesAnew()
    {
        var printed = FiguresOfTables().ToList();

        Assert.IsGreaterThan(300, printed.Count);
        foreach (var figure in printed.Where(figure => Text(figure, "state") == "known"))
        {
            var id = Text(figure, "figure");
            var anew = Anew.Of(id)!;
            if (Coarse.Any(family => id.StartsWith(family, StringComparison.Ordinal)))
            {
                Assert.AreEqual(anew.Definition, Text(figure, "definition"), id);
                Assert.AreEqual(
                    (double)(anew.Value ?? 0),
                    figure.GetProperty("value").GetDouble(),
                    anew.Unit == MetricUnit.Money ? 0.016 : 0.00006,
                    id
                );
                continue;
            }

            Assert.AreEqual(Line(anew), Line(figure), id);
        }
    }

    [TestMethod]
    public async Task ThePageShowsTheNumbersOfTheTablesInBothLanguages()
    {
        var page = WrittenPage.Plain(await File.ReadAllTextAsync(Path.Combine(Review, "index.html")));
        var shown = FigureCell().Matches(page).Select(cell => (Decoded(cell, "id"), Decoded(cell, "text"))).ToHashSet();
        NumberText[] languages = [new(Language.English, "HKD"), new(Language.TraditionalChinese, "HKD")];

        // A page leaves out what a long table says again; its files and the workbook do not.
        var ids = shown.Select(cell => cell.Item1).ToHashSet();
        string[] known =
        [
            .. FiguresOfTables()
                .Where(figure => Text(figure, "state") == "known")
                .Select(figure => Text(figure, "figure"))
                .Where(ids.Contains),
        ];
        Assert.IsGreaterThan(1000, known.Length);
        foreach (var id in known)
        {
            foreach (var number in languages)
            {
                var text = number.Of(Anew.Of(id)!);
                Assert.Contains((id, text), shown, $"{id} should be printed as {text}");
            }
        }

        static string Decoded(Match cell, string group) => System.Net.WebUtility.HtmlDecode(cell.Groups[group].Value);
    }

    [TestMethod]
    public void TheWorkbooksHoldTheNumbersOfTheTablesAndTheirFormulasGiveThem()
    {
        var known = FiguresOfTables().Where(figure => Text(figure, "state") == "known" && Text(figure, "value").Length > 0).ToList();
        foreach (var tag in new[] { "en", "zh-Hant" })
        {
            var book = ReadWorkbook.Of(Path.Combine(Review, $"report.{tag}.xlsx"));
            var trace = book.Sheets.Count - 1;
            var values = new HashSet<(string, double)>();
            for (var row = 5; book.Cells.ContainsKey((book.Sheets[trace], $"A{row}")); row++)
            {
                values.Add((book.At(trace, $"A{row}").Text!, book.At(trace, $"D{row}").Number ?? double.NaN));
            }

            Assert.AreEqual("", string.Join('\n', book.Faults));
            Assert.AreEqual("", string.Join('\n', book.Differences()));
            var formulas = book.Cells.Count(cell =>
                cell is { Value.Formula: not null, Key: var (sheet, _) } && sheet != book.Sheets[trace]
            );
            Assert.IsGreaterThan(1000, formulas);
            foreach (var figure in known)
            {
                Assert.Contains((Text(figure, "figure"), figure.GetProperty("value").GetDouble()), values);
            }
        }
    }

    private static IEnumerable<JsonElement> FiguresOfTables()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Review, "tables"), "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
            {
                foreach (var cell in row.EnumerateObject().Where(cell => cell.Value.ValueKind == JsonValueKind.Object))
                {
                    if (cell.Value.TryGetProperty("figure", out _))
                    {
                        yield return cell.Value.Clone();
                    }
                }
            }
        }
    }

    /// <summary>Printed in cents or four digits: all digits of a cost or an index would tell the few transactions behind it.</summary>
    private static readonly string[] Coarse = ["opportunity/", "productivity/"];

    private static string Line(Figure figure) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Id} {figure.Definition} {figure.Value} {figure.Numerator} {figure.Denominator} {figure.Low} {figure.High}"
        );

    private static string Line(JsonElement figure) =>
        $"{Text(figure, "figure")} {Text(figure, "definition")} {Text(figure, "value")} {Text(figure, "numerator")} {Text(figure, "denominator")} {Text(figure, "low")} {Text(figure, "high")}";

    private static string Text(JsonElement figure, string name) => figure.GetProperty(name).ToString();

    [GeneratedRegex("data-figure=\"(?<id>[^\"]*)\"[^>]*>(?<text>[^<]*)")]
    private static partial Regex FigureCell();
}
