using System.Text.Json;
using BenefitAnalyzer.Tests.Reporting.Workbooks;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>What somebody can work out about hidden figures who has all files of a report, sets up every sum in them and solves the linear program.</summary>
[TestClass]
public sealed class DisclosureTests
{
    private const int Smallest = 10;

    /// <summary>Metrics whose parts are no sums over transactions that the cells below divide.</summary>
    private static readonly string[] Other = ["time", "integrity", "customers", "inclusion", "clusters"];

    [TestMethod]
    [DataRow(1, 30, 2)]
    [DataRow(2, 30, 2)]
    [DataRow(3, 12, 3)]
    [DataRow(4, 8, 2)]
    [DataRow(5, 5, 5)]
    public void NoHiddenFigureCanBeToldToWithinTheSmallestCell(int seed, int most, int mostByPhone)
    {
        using var study = ProofStudy.Load(seed: seed, months: 6, most: most, mostByPhone: mostByPhone);
        var folder = ProofStudy.Write(study).Folder.FullName;
        var figures = Figures(folder).ToList();
        var cells = CellsOf(study);
        var published = figures
            .Where(figure => figure.State == "known")
            .SelectMany(figure => Sums(figure, cells))
            .DistinctBy(sum => string.Join(',', sum.Cells))
            .ToList();
        foreach (var (sum, count, id) in published)
        {
            Assert.AreEqual(count, sum.Sum(cell => cells[cell].Count), id); // that the test reads addresses as the report does
        }

        using var ranges = Program(
            cells.Count,
            published,
            figures.Where(figure => figure.State == "suppressed").ToList(),
            cells,
            out var asked
        );
        var known = published.Select(sum => string.Join(',', sum.Cells)).ToHashSet();
        var narrow = new List<string>();
        foreach (var (id, sum, variable) in asked.Where(own => !known.Contains(string.Join(',', own.Cells))))
        {
            var range = ranges.Of(variable)!.Value;
            if (range.High - range.Low < Smallest - 1e-6)
            {
                narrow.Add($"\n{id} ({sum.Sum(cell => cells[cell].Count)}) lies between {range.Low:0.##} and {range.High:0.##}");
            }
        }

        Console.WriteLine($"{published.Count} sums published, {asked.Count} hidden counts");
        Assert.IsGreaterThan(3, asked.Count);
        Assert.AreEqual("", string.Join('\n', narrow));
    }

    [TestMethod]
    public void NoFormatTellsWhatAnotherHides()
    {
        using var study = ProofStudy.Load(seed: 2, months: 6, most: 30, mostByPhone: 2);
        var folder = ProofStudy.Write(study).Folder.FullName;
        var hidden = Figures(folder).Where(figure => figure.State == "suppressed").Select(figure => figure.Id).ToHashSet();
        Assert.IsGreaterThan(20, hidden.Count);

        var page = File.ReadAllText(Path.Combine(folder, "index.html"));
        foreach (var code in new[] { "en", "zh" })
        {
            var article = WrittenPage.Article(page, code);
            var cells = article.Descendants("td").Where(cell => hidden.Contains(cell.Attribute("data-figure")?.Value ?? "")).ToList();
            Assert.IsGreaterThanOrEqualTo(hidden.Count, cells.Count);
            Assert.IsTrue(cells.TrueForAll(cell => cell.Value is "hidden" or "隱去" or "<\u00A010" or "少於10"));
            foreach (var (_, tip) in WrittenPage.Texts(article).Where(text => text.Place is "part" or "title"))
            {
                Assert.IsFalse(
                    tip.Split('\n').Any(line => line.Contains(": ", StringComparison.Ordinal) && hidden.Contains(line.Split(": ")[0])),
                    tip
                );
            }
        }

        foreach (var tag in new[] { "en", "zh-Hant" })
        {
            var book = ReadWorkbook.Of(Path.Combine(folder, $"report.{tag}.xlsx"));
            var trace = book.Sheets[^1];
            foreach (var cell in book.Cells.Where(cell => cell.Key.Sheet == trace && hidden.Contains(cell.Value.Text ?? "")))
            {
                var row = cell.Key.Address[1..];
                Assert.IsFalse(
                    book.Cells.Any(own => own.Key.Sheet == trace && own.Key.Address[1..] == row && own.Value.Number is not null),
                    cell.Value.Text
                );
            }
        }

        var csv = File.ReadAllLines(Path.Combine(folder, "tables", "channels-by-month.csv")).Select(line => line.Split(',')).ToList();
        var phone = Array.IndexOf(csv[0], "phone");
        Assert.IsTrue(csv.Skip(1).All(row => row[phone].Length == 0 && row[phone + 1] == "suppressed; below 10"));
    }

    /// <summary>Every figure of the tables, those that others were made from included.</summary>
    private static IEnumerable<(string Id, string State, decimal? Value, decimal? Numerator, decimal? Denominator)> Figures(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "tables"), "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var figure in Within(json.RootElement.GetProperty("rows")))
            {
                yield return (
                    figure.GetProperty("figure").GetString()!,
                    figure.TryGetProperty("state", out var state) ? state.GetString()! : "known",
                    Number(figure, "value"),
                    Number(figure, "numerator"),
                    Number(figure, "denominator")
                );
            }
        }
    }

    private static IEnumerable<JsonElement> Within(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Within),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(property => Within(property.Value))
                .Concat(element.TryGetProperty("figure", out _) ? [element] : []),
            _ => [],
        };

    private static decimal? Number(JsonElement figure, string name) =>
        figure.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDecimal() : null;

    /// <summary>Transactions by all that any table divides them by, the log counted anew.</summary>
    private static List<(Dictionary<string, string> Place, bool IsCompleted, int Count)> CellsOf(LoadedExample study)
    {
        var rows = File.ReadLines(Path.Combine(study.Folder, "logs", "log.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var counts = rows.CountBy(cells => (cells[1][..7], cells[3], cells[4], cells[5], cells[6], cells[8])).ToDictionary();
        var months = rows.Select(cells => cells[1][..7]).Distinct().Order(StringComparer.Ordinal);
        return
        [
            .. from month in months
            from service in ProofStudy.Services
            from way in new[] { ("web", ""), ("counter", "SSP"), ("counter", "EST"), ("phone", "SSP"), ("phone", "EST") }
            from age in new[] { "18-39", "40-59", "60+" }
            from outcome in new[] { "completed", "failed" }
            select (
                new Dictionary<string, string>
                {
                    ["month"] = month,
                    ["year"] = month[..4],
                    ["fiscal_year"] = string.CompareOrdinal(month, "2005-04") < 0 ? "2004-05" : "2005-06",
                    ["service"] = service.Code,
                    ["service_type"] = service.Type,
                    ["department"] = service.Department,
                    ["channel"] = way.Item1,
                    ["channel_class"] = way.Item1 == "web" ? "electronic" : "traditional",
                    ["office"] = way.Item2,
                    ["district"] = way.Item2,
                    ["age_band"] = age,
                },
                outcome == "completed",
                counts.GetValueOrDefault((month, service.Code, way.Item1, way.Item2, age, outcome))
            ),
        ];
    }

    /// <summary>The sums of cells that a figure prints.</summary>
    private static IEnumerable<(int[] Cells, decimal Count, string Id)> Sums(
        (string Id, string State, decimal? Value, decimal? Numerator, decimal? Denominator) figure,
        List<(Dictionary<string, string> Place, bool IsCompleted, int Count)> cells
    ) =>
        Forms(figure.Id, cells)
            .Select(
                (sum, at) =>
                    (
                        sum,
                        figure.Id.StartsWith("volume/", StringComparison.Ordinal) ? figure.Value
                        : at == 0 ? figure.Numerator
                        : figure.Denominator,
                        figure.Id
                    )
            )
            .Where(sum => sum.Item2 is not null)
            .Select(sum => (sum.sum, sum.Item2!.Value, sum.Id));

    /// <summary>A volume is one sum of cells, a share two: its part and its whole.</summary>
    private static int[][] Forms(string id, List<(Dictionary<string, string> Place, bool IsCompleted, int Count)> cells)
    {
        var (metric, address) = (id.Split('?')[0], id.Contains('?') ? id.Split('?')[1].Split('&') : []);
        var levels = address.Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
        if (Other.Contains(metric.Split('/')[0]) || levels.ContainsKey("standardise"))
        {
            return [];
        }

        if (levels.Keys.FirstOrDefault(level => !cells[0].Place.ContainsKey(level)) is { } unknown)
        {
            throw new NotSupportedException($"What {id} adds up is not known to this test: {unknown}.");
        }

        var all = Of(_ => true);
        var completed = Of(cell => cell.IsCompleted);
        return metric switch
        {
            "volume/completed" => [completed],
            "volume/started" => [all],
            "completion" => [completed, all],
            "take-up/A" or "take-up/B" => [Of(cell => cell.IsCompleted && cell.Place["channel_class"] == "electronic"), completed],
            _ => throw new NotSupportedException($"What {id} adds up is not known to this test."),
        };

        int[] Of(Func<(Dictionary<string, string> Place, bool IsCompleted, int Count), bool> isOfPart) =>
            [
                .. cells
                    .Index()
                    .Where(cell => isOfPart(cell.Item) && levels.All(level => cell.Item.Place[level.Key] == level.Value))
                    .Select(cell => cell.Index),
            ];
    }

    /// <summary>The linear program of all published sums, with a variable for each hidden one.</summary>
    private static LinearRanges Program(
        int cells,
        List<(int[] Cells, decimal Count, string Id)> published,
        List<(string Id, string State, decimal? Value, decimal? Numerator, decimal? Denominator)> hidden,
        List<(Dictionary<string, string> Place, bool IsCompleted, int Count)> places,
        out List<(string Id, int[] Cells, int Variable)> asked
    )
    {
        asked =
        [
            .. hidden
                .DistinctBy(figure => figure.Id)
                .SelectMany(figure => Forms(figure.Id, places).Select(sum => (figure.Id, sum)))
                .Where(own => own.sum.Length > 0)
                .Select((own, at) => (own.Id, own.sum, cells + at)),
        ];
        return new LinearRanges(
            cells + asked.Count,
            published
                .Select(sum => new LinearEquation([.. sum.Cells.Select(cell => (cell, 1.0))], (double)sum.Count))
                .Concat(asked.Select(own => new LinearEquation([.. own.Cells.Select(cell => (cell, 1.0)), (own.Variable, -1.0)], 0)))
        );
    }
}
