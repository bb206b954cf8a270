using System.Globalization;
using System.Text.Json.Nodes;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Samples;

namespace BenefitAnalyzer.Tests.Samples;

/// <summary>Counts the written files again, with nothing but splitting at commas, and compares with the truth beside them.</summary>
[TestClass]
public sealed class SampleTruthTests
{
    private const int Rows = 20_000;
    private static readonly TemporaryFolder Folder = Sample();

    private static readonly List<string> Columns =
    [
        .. File.ReadLines(Path.Combine(Folder.Path, "logs/e-channels/2003-04.csv")).First().Split(','),
    ];

    /// <summary>Every log line but the headings: file, line number, cells.</summary>
    private static readonly List<(string File, int Line, string[] Cells)> Lines = [.. ReadLogs()];
    private static readonly Dictionary<(string, int), string[]> Planted = Truth("planted.csv").ToDictionary(Place(0));
    private static readonly List<string[]> Duplicates = [.. Truth("duplicates.csv")];
    private static readonly HashSet<(string, int)> Lost = [.. Duplicates.Select(Place(1))];
    private static readonly List<string[]> Accepted =
    [
        .. Lines
            .Where(line => !Planted.ContainsKey((line.File, line.Line)) && !Lost.Contains((line.File, line.Line)))
            .Select(line => line.Cells),
    ];

    [ClassCleanup]
    public static void RemoveFolder() => Folder.Dispose();

    [TestMethod]
    public void TheLogsHoldAsManyRecordsAsAsked() => Assert.HasCount(Rows, Lines);

    [TestMethod]
    public void EveryFileHoldsWhatTheTruthSays()
    {
        foreach (var file in Truth("ingest.csv").Where(row => row[1] != "hotline"))
        {
            var read = Lines.Count(line => line.File == file[0]);
            var duplicates = Lost.Count(place => place.Item1 == file[0]);
            var rejected = Planted.Keys.Count(place => place.Item1 == file[0]);

            string[] counted = [.. new[] { read, read - duplicates - rejected, duplicates, rejected }.Select(Text)];
            CollectionAssert.AreEqual(counted, file[2..], file[0]);
        }
    }

    [TestMethod]
    public void EveryKindOfFaultIsPlanted()
    {
        var codes = Planted.Values.Select(row => row[2]).Distinct().Order().ToList();

        CollectionAssert.AreEqual(
            new[] { "BA1101", "BA1201", "BA1202", "BA1203", "BA1204", "BA1206", "BA1207", "BA1301", "BA1302" },
            codes
        );
    }

    [TestMethod]
    public void APlantedLineHoldsWhatTheListSays()
    {
        foreach (var (file, number, cells) in Lines)
        {
            if (!Planted.TryGetValue((file, number), out var fault))
            {
                Assert.HasCount(15, cells, $"{file}:{number}");
                continue;
            }

            if (fault[2] == DiagnosticCodes.WrongColumnCount)
            {
                Assert.HasCount(fault[4] == "too few" ? 12 : 16, cells);
                continue;
            }

            Assert.AreEqual(fault[4], cells[Columns.IndexOf(fault[3])], $"{file}:{number}");
            if (fault[2] == DiagnosticCodes.CompletedBeforeStarted)
            {
                Assert.IsLessThan(0, string.CompareOrdinal(Cell(cells, "completed_at"), Cell(cells, "started_at")));
            }
        }
    }

    [TestMethod]
    public void AFlaggedLineIsPartOfABurstOrFollowsItsLike()
    {
        var byPlace = Lines.ToDictionary(line => (line.File, line.Line), line => line.Cells);
        var flagged = Truth("flagged.csv").ToLookup(row => row[0], row => byPlace[Place(1)(row)]);

        Assert.HasCount(30, flagged["burst"]);
        Assert.HasCount(1, flagged["burst"].Select(cells => $"{Cell(cells, "started_at")[..13]} {Cell(cells, "channel")}").Distinct());
        Assert.IsGreaterThan(0, flagged["repeat"].Count());
        foreach (var repeat in flagged["repeat"])
        {
            Assert.IsTrue(
                Accepted.Any(cells => cells[0] != repeat[0] && Same(cells, repeat) && Minutes(cells, repeat) is >= 1 and < 4),
                string.Join(',', repeat)
            );
        }

        static bool Same(string[] first, string[] second) =>
            new[] { "customer", "service", "channel", "outcome", "fee" }.All(column => Cell(first, column) == Cell(second, column));

        static double Minutes(string[] first, string[] second) => Days(first, second) * 24 * 60;
    }

    [TestMethod]
    public void ADuplicateAndTheRecordThatStaysAreOneTransaction()
    {
        var byPlace = Lines.ToDictionary(line => (line.File, line.Line), line => line.Cells);

        foreach (var duplicate in Duplicates)
        {
            var lost = byPlace[Place(1)(duplicate)];
            var kept = byPlace[Place(3)(duplicate)];
            Assert.AreEqual(kept[0], lost[0]);
            Assert.AreEqual(duplicate[0] == "equal", kept.SequenceEqual(lost));
            Assert.AreEqual(duplicate[0] == "completed later", Cell(lost, "outcome") == "pending" && Cell(kept, "outcome") != "pending");
        }

        Assert.IsTrue(Duplicates.Any(duplicate => duplicate[1] != duplicate[3]), "some stand in two files");
        Assert.IsTrue(Duplicates.Any(duplicate => duplicate[1] == duplicate[3]), "some stand in one file");
        CollectionAssert.AllItemsAreUnique(Accepted.Select(cells => cells[0]).ToList());
    }

    [TestMethod]
    public void StartedAndCompletedByMonthServiceAndChannelAgreeWithTheRows()
    {
        var started = Accepted.CountBy(cells => Key(cells, "started_at")).ToDictionary();
        var completed = Accepted.Where(IsCompleted).CountBy(cells => Key(cells, "completed_at")).ToDictionary();
        var counts = Truth("counts.csv").ToDictionary(row => string.Join(',', row[..3]));

        CollectionAssert.AreEquivalent(started.Keys.Union(completed.Keys).ToList(), counts.Keys);
        foreach (var (key, row) in counts)
        {
            Assert.AreEqual(Text(started.GetValueOrDefault(key)), row[3], key);
            Assert.AreEqual(Text(completed.GetValueOrDefault(key)), row[4], key);
        }
    }

    [TestMethod]
    public void TakeUpCoversTheCompletedRows()
    {
        var completed = Accepted.Where(IsCompleted).ToList();
        var electronic = completed.Where(cells => Cell(cells, "channel") is "web" or "kiosk").ToList();
        var unassisted = electronic.Count(cells => Cell(cells, "assisted") == "N");

        Assert.AreEqual((double)electronic.Count / completed.Count, Metric("take_up_a", "total", "value"), 1e-12);
        Assert.AreEqual((double)unassisted / completed.Count, Metric("take_up_b", "total", "value"), 1e-12);
    }

    [TestMethod]
    public void PercentilesAreOfTypeOneInWholeSeconds()
    {
        var seconds = Accepted
            .Where(cells => Cell(cells, "wait_minutes").Length > 0)
            .Select(cells => (int)Math.Round(60 * double.Parse(Cell(cells, "wait_minutes"), CultureInfo.InvariantCulture)))
            .Order()
            .ToList();

        Assert.AreEqual(seconds[((seconds.Count + 1) / 2) - 1], Metric("wait_seconds", "total", "p50"));
        Assert.AreEqual(seconds[(((95 * seconds.Count) + 99) / 100) - 1], Metric("wait_seconds", "total", "p95"));
    }

    [TestMethod]
    public void FailureDemandHoppingAndResumedAgreeWithAPlainSearch()
    {
        var journeys = Accepted
            .Where(cells => Cell(cells, "customer").Length > 0)
            .GroupBy(cells => (Customer: Cell(cells, "customer"), Service: Cell(cells, "service")))
            .ToList();
        var after = 0;
        var resumed = 0;
        var hoppers = new HashSet<string>();
        foreach (var journey in journeys)
        {
            foreach (var row in journey)
            {
                var isTraditional = Cell(row, "channel") is not ("web" or "kiosk");
                after += isTraditional && IsCompleted(row) && journey.Any(other => FailedWithin(other, Time(row, "completed_at"))) ? 1 : 0;
                resumed += journey.Any(other => IsResumed(row, other)) ? 1 : 0;
                if (journey.Any(other => Cell(other, "channel") != Cell(row, "channel") && Days(other, row) is >= 0 and <= 14))
                {
                    hoppers.Add(journey.Key.Customer);
                }
            }
        }

        Assert.IsGreaterThan(0, after);
        Assert.AreEqual(after, Metric("failure_demand", "total", "numerator"));
        Assert.AreEqual(resumed, Metric("completion", "total", "resumed"));
        Assert.AreEqual(hoppers.Count, Metric("hopping", "numerator"));
        Assert.AreEqual(journeys.DistinctBy(journey => journey.Key.Customer).Count(), Metric("distinct_customers", "total"));
        Assert.AreEqual(
            journeys.Where(journey => journey.Any(IsCompleted)).DistinctBy(journey => journey.Key.Customer).Count(),
            Metric("distinct_customers_completed", "total")
        );
    }

    [TestMethod]
    public void EveryOfficeDeliversInEveryMonth()
    {
        var slices = Accepted
            .Where(cells => Cell(cells, "channel") is not ("web" or "kiosk"))
            .Select(cells => Cell(cells, "office") + Cell(cells, "started_at")[..7])
            .Distinct();

        Assert.HasCount(18 * 36, slices);
    }

    [TestMethod]
    public void ControlTotalsAreThoseOfTheAcceptedRows()
    {
        var fees = Accepted
            .Where(cells => cells[0][0] == 'C' && Cell(cells, "started_at").StartsWith("2005-03", StringComparison.Ordinal))
            .Sum(cells => Cell(cells, "fee").Length == 0 ? 0 : decimal.Parse(Cell(cells, "fee"), CultureInfo.InvariantCulture));

        var controls = File.ReadAllText(Path.Combine(Folder.Path, "tables", "controls.csv"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"counters,2005-03-01,2005-04-01,,fee,{fees:0.00}\n"), controls);
    }

    [TestMethod]
    public void ABrokenQuoteAndACopiedFileAreAddedWhenAsked()
    {
        using var folder = new TemporaryFolder();
        SampleGenerator.Write(
            new SampleOptions(5_000) { BrokenQuotes = true, CopiedFile = true },
            folder.Path,
            null,
            CancellationToken.None
        );

        var ingest = File.ReadAllLines(Path.Combine(folder.Path, "truth", "ingest.csv"));
        Assert.Contains("logs/counters/2006-03/broken-quotes.csv,counters,3,2,0,1", ingest);
        var copy = ingest.Single(line => line.Contains("_copy", StringComparison.Ordinal)).Split(',');
        Assert.AreEqual(copy[2], copy[4]);
        Assert.Contains(
            "logs/counters/2006-03/broken-quotes.csv,4,BA1102,,",
            File.ReadAllLines(Path.Combine(folder.Path, "truth", "planted.csv"))
        );
    }

    private static TemporaryFolder Sample()
    {
        var folder = new TemporaryFolder();
        SampleGenerator.Write(new SampleOptions(Rows, Seed: 3), folder.Path, null, CancellationToken.None);
        return folder;
    }

    private static IEnumerable<(string File, int Line, string[] Cells)> ReadLogs() =>
        from file in Directory.EnumerateFiles(Path.Combine(Folder.Path, "logs"), "*.csv", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Folder.Path, file).Replace('\\', '/')
        from line in File.ReadLines(file).Index().Skip(1)
        select (name, line.Index + 1, line.Item.Split(','));

    private static IEnumerable<string[]> Truth(string file) =>
        File.ReadLines(Path.Combine(Folder.Path, "truth", file)).Skip(1).Select(line => line.Split(','));

    private static Func<string[], (string, int)> Place(int column) =>
        row => (row[column], int.Parse(row[column + 1], CultureInfo.InvariantCulture));

    private static double Metric(params string[] path) =>
        path.Aggregate(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder.Path, "truth", "metrics.json")))!, (node, key) => node[key]!)
            .GetValue<double>();

    private static string Cell(string[] cells, string column) => cells[Columns.IndexOf(column)];

    private static string Key(string[] cells, string time) => $"{Cell(cells, time)[..7]},{Cell(cells, "service")},{Cell(cells, "channel")}";

    private static bool IsCompleted(string[] cells) => Cell(cells, "outcome") is "completed" or "ineligible";

    private static DateTime Time(string[] cells, string column) =>
        DateTime.ParseExact(Cell(cells, column), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static double Days(string[] first, string[] second) => (Time(second, "started_at") - Time(first, "started_at")).TotalDays;

    private static bool FailedWithin(string[] attempt, DateTime completedAt) =>
        Cell(attempt, "channel") is "web" or "kiosk"
        && Cell(attempt, "outcome") is "failed" or "abandoned"
        && Time(attempt, "started_at") < completedAt
        && (completedAt - Time(attempt, "started_at")).TotalDays <= 14;

    private static bool IsResumed(string[] row, string[] later) =>
        Cell(row, "channel") == Cell(later, "channel")
        && Cell(row, "outcome") == "abandoned"
        && Time(row, "started_at") < Time(later, "started_at")
        && (Time(later, "started_at") - Time(row, "started_at")).TotalMinutes <= 30;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
