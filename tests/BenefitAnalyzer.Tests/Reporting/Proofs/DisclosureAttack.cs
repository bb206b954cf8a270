using System.Globalization;
using System.Text.Json;

namespace BenefitAnalyzer.Tests.Reporting.Proofs;

/// <summary>
/// Somebody who has all files of a report and knows which services, offices and channels there are: sets up every sum that they print over the smallest groups of
/// transactions, and solves the linear program.
/// </summary>
/// <param name="folder">The written report.</param>
/// <param name="cells">The smallest groups, the log counted anew.</param>
/// <param name="listed">The services of a target or an initiative.</param>
/// <param name="monthsOfTarget">Months that a target counts up to its day.</param>
internal sealed class DisclosureAttack(string folder, IReadOnlyList<AttackCell> cells, IReadOnlyList<string> listed, int monthsOfTarget)
{
    private const int Smallest = 10;

    /// <summary>Figures whose parts are no sums over transactions that the cells divide.</summary>
    private static readonly string[] Other =
    [
        "time",
        "integrity",
        "customers",
        "failure-demand",
        "inclusion",
        "clusters",
        "accepted",
        "growth",
        "attribution/counterfactual",
        "attribution/displaced",
        "attribution/induced",
        "attribution/minutes",
        "attribution/by-design",
    ];

    /// <summary>How many sums are published, how many counts are hidden, and what is told of those that are told too well.</summary>
    public (int Published, int Hidden, IReadOnlyList<string> Narrow) Run()
    {
        var figures = Figures(folder).ToList();
        var published = figures
            .Where(figure => figure.State == "known")
            .SelectMany(Sums)
            .DistinctBy(sum => string.Join(',', sum.Cells))
            .ToList();
        foreach (var (sum, count, id) in published)
        {
            Assert.AreEqual(count, Size(sum), id); // that the attack reads addresses as the report does
        }

        var known = published.Select(sum => string.Join(',', sum.Cells)).ToHashSet();
        var hidden = figures
            .Where(figure => figure.State == "suppressed")
            .DistinctBy(figure => figure.Id)
            .SelectMany(figure => Secret(Forms(figure.Id)).Select(cells => (figure.Id, Cells: cells)))
            .Where(own => Size(own.Cells) > 0 && !known.Contains(string.Join(',', own.Cells)))
            .DistinctBy(own => string.Join(',', own.Cells))
            .ToList();
        using var ranges = new LinearRanges(
            cells.Count + hidden.Count,
            published
                .Select(sum => new LinearEquation([.. sum.Cells.Select(cell => (cell, 1.0))], (double)sum.Count))
                .Concat(
                    hidden.Select((own, at) => new LinearEquation([.. own.Cells.Select(cell => (cell, 1.0)), (cells.Count + at, -1.0)], 0))
                )
        );
        var narrow = new List<string>();
        foreach (var (at, (id, sum)) in hidden.Index())
        {
            var range = ranges.Of(cells.Count + at)!.Value;
            if (range.High - range.Low < Smallest - 1e-6)
            {
                narrow.Add($"\n{id} ({Size(sum)}) lies between {range.Low:0.##} and {range.High:0.##}");
            }
        }

        return (published.Count, hidden.Count, narrow);
    }

    /// <summary>What a share must not tell is how it is divided: its whole may follow from volumes, which are asked for themselves.</summary>
    private static IEnumerable<int[]> Secret(IReadOnlyList<int[]> forms) => forms.Where((_, at) => at != 1);

    private int Size(int[] sum) => sum.Sum(cell => cells[cell].Count);

    /// <summary>Every figure of the tables, those that others were made from included.</summary>
    public static IEnumerable<(string Id, string State, decimal? Value, decimal? Numerator, decimal? Denominator)> Figures(string folder)
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
                .Concat(
                    element.TryGetProperty("figure", out var id)
                    && id.ValueKind == JsonValueKind.String
                    && element.TryGetProperty("value", out _)
                        ? [element]
                        : []
                ),
            _ => [],
        };

    private static decimal? Number(JsonElement figure, string name) =>
        figure.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDecimal() : null;

    /// <summary>The sums of cells that a figure prints.</summary>
    private IEnumerable<(int[] Cells, decimal Count, string Id)> Sums(
        (string Id, string State, decimal? Value, decimal? Numerator, decimal? Denominator) figure
    )
    {
        var forms = Forms(figure.Id);
        decimal?[] counts =
            forms.Count == 1 ? [figure.Value] : [figure.Numerator, figure.Denominator, figure.Denominator - figure.Numerator];
        return forms.Zip(counts).Where(sum => sum.Second is not null).Select(sum => (sum.First, sum.Second!.Value, figure.Id));
    }

    /// <summary>A volume is one sum of cells, a share three: its part, its whole, and what is not its part.</summary>
    private IReadOnlyList<int[]> Forms(string id)
    {
        var (metric, address) = (id.Split('?')[0], id.Contains('?') ? id.Split('?')[1].Split('&') : []);
        var levels = address.Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
        if (
            Other.Any(other => metric == other || metric.StartsWith(other + "/", StringComparison.Ordinal))
            || levels.ContainsKey("standardise")
        )
        {
            return [];
        }

        var isListed = metric.StartsWith("target/", StringComparison.Ordinal) || metric == "attribution/actual";
        if (Days(metric, levels) is not { } days)
        {
            return [];
        }

        var services = isListed ? listed : OfGrowth(levels);
        var all = Of(_ => true);
        var completed = Of(cell => cell.IsCompleted);
        return metric switch
        {
            "volume/completed" => [completed],
            "volume/started" => [all],
            "attribution/actual" => [Of(cell => cell.IsCompleted && cell.Place["channel_class"] == "traditional")],
            "completion" => Share(completed, all),
            "take-up/A" or "take-up/B" => Share(Of(cell => cell.IsCompleted && cell.Place["channel_class"] == "electronic"), completed),
            _ when isListed => Share(Of(cell => cell.IsCompleted && cell.Place["channel_class"] == "electronic"), completed),
            _ => throw new NotSupportedException($"What {id} adds up is not known to this test."),
        };

        int[] Of(Func<AttackCell, bool> isOfPart) =>
            [
                .. cells
                    .Index()
                    .Where(cell =>
                        isOfPart(cell.Item)
                        && IsIn(cell.Item, levels, days)
                        && (services.Count == 0 || services.Contains(cell.Item.Place["service"]))
                    )
                    .Select(cell => cell.Index),
            ];

        static IReadOnlyList<int[]> Share(int[] part, int[] all) => [part, all, [.. all.Except(part)]];
    }

    private static bool IsIn(AttackCell cell, Dictionary<string, string> levels, (DateOnly From, DateOnly Until) days) =>
        cell.Month >= days.From
        && cell.Month < days.Until
        && levels.All(level => !cell.Place.TryGetValue(level.Key, out var code) || code == level.Value);

    /// <summary>The days of a figure; null for a change, which is no sum.</summary>
    private (DateOnly From, DateOnly Until)? Days(string metric, Dictionary<string, string> levels)
    {
        if (metric.StartsWith("target/", StringComparison.Ordinal))
        {
            var until = Day(levels["on"]).AddDays(1);
            return (until.AddMonths(-monthsOfTarget), until);
        }

        if (levels.ContainsKey("growth"))
        {
            var days = levels.TryGetValue("part", out var part) ? levels[part].Split("..") : null;
            return days is null ? null : (Day(days[0]), Day(days[1]));
        }

        return levels.TryGetValue("from", out var from) ? (Day(from), Day(levels["until"])) : (DateOnly.MinValue, DateOnly.MaxValue);
    }

    /// <summary>The services that report in both windows of a growth, without the one that changed most where that is asked; none where it is over all.</summary>
    private List<string> OfGrowth(Dictionary<string, string> levels)
    {
        if (!levels.TryGetValue("growth", out var basis) || basis == "naive")
        {
            return [];
        }

        var (before, after) = (In(levels["before"]), In(levels["after"]));
        var both = before
            .Keys.Intersect(after.Keys)
            .Order(StringComparer.Ordinal)
            .OrderByDescending(own => Math.Abs(after[own] - before[own]));
        return basis == "like-for-like" ? [.. both] : [.. both.Skip(1)];

        Dictionary<string, int> In(string window)
        {
            var days = window.Split("..");
            return cells
                .Where(cell => cell.IsCompleted && cell.Count > 0 && cell.Month >= Day(days[0]) && cell.Month < Day(days[1]))
                .GroupBy(cell => cell.Place["service"])
                .ToDictionary(service => service.Key, service => service.Sum(cell => cell.Count));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
