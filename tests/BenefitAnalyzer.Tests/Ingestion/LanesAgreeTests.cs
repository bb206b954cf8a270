using System.Globalization;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>The quick and the careful way to read a log give the same rows, codes and lines, whatever stands in the file.</summary>
/// <remarks>
/// A small file is read record by record; the same records before thousands of good ones are read by DuckDB. Each seed makes one file;
/// <c>BA_SEEDS=1000</c> tries more.
/// </remarks>
[TestClass]
public sealed class LanesAgreeTests
{
    private static readonly string[] Columns =
    [
        "handling_minutes: minutes",
        "assisted: { column: assisted, map: { Y: yes, N: no } }",
        "satisfaction: mark",
        "fee: fee",
    ];

    private const string Heading = "id,started,completed,service,channel,outcome,minutes,assisted,mark,fee\n";

    private static readonly string[][] Good =
    [
        ["a", "b", "c", "d", "e", "f", "g", "h", " i ", "\"j\""],
        ["2005-04-02 09:00:00", "2005-10-30 01:30:00", "2005-04-03 03:00:00", " 2005-05-01 00:00:00"],
        ["", "2005-11-01 23:59:59", "2006-01-01 00:00:00"],
        ["LIB", "行政", "\uFA08政", "\"Births, deaths\"", "\"the \"\"new\"\" form\"", " padded "],
        ["web", "counter"],
        ["", "completed", "pending", "failed", "abandoned"],
        ["", "5", "5.25", "0", "1e2"],
        ["", "Y", "N", "yes"],
        ["", "1", "5", " 3"],
        ["", "12.50", "0.005"],
    ];

    private static readonly string[][] Bad =
    [
        ["", "  "],
        [
            "",
            "never",
            "2005-13-01 09:00:00",
            "2005-4-3 9:00:00",
            "2005-04-03 02:30:00",
            "2005-04-01",
            "0005-04-01 09:00:00",
            "2003-01-01 00:00:00",
            "2005-04-01 24:00:00",
            "2005-04-01  9:00:00",
            "2005-04-01 09:00:0Z",
            "2005-04-01 09:00:0.",
            "2005/04/01 09:00:00",
            "2005-04-01T09:00:00",
        ],
        ["soon", "2004-01-01 00:00:00", "2005-11-31 00:00:00"],
        ["", "   "],
        ["telex", "WEB", ""],
        ["done", "COMPLETED"],
        ["-1", "many", "1,5", "100001", "NaN", "inf", "0x10"],
        ["maybe", "y"],
        ["0", "6", "2.5", "five"],
        ["-0.01", "free"],
    ];

    public static IEnumerable<int> Seeds =>
        Enumerable.Range(
            1,
            int.Parse(Environment.GetEnvironmentVariable("BA_SEEDS") ?? "16", NumberStyles.None, CultureInfo.InvariantCulture)
        );

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void ASmallAndALargeFileAreReadAlike(int seed)
    {
        var random = new Random(seed);
        var records = string.Concat(Enumerable.Range(0, 60).Select(_ => Record(random, dirty: seed % 4 * 0.05)));
        using var small = Load(records);
        using var large = Load(records + SmallLog.Padding(Padding));

        var message = $"seed {seed}";
        CollectionAssert.AreEqual(Quarantine(small), Quarantine(large), message);
        CollectionAssert.AreEqual(small.Duplicates().ToList(), large.Duplicates().ToList(), message);
        CollectionAssert.AreEqual(
            small.Accepted().ToList(),
            large.Accepted().Where(row => !row.Contains("pad-", StringComparison.Ordinal)).ToList(),
            message
        );
        var (few, many) = (small.Summary.Files.Single(), large.Summary.Files.Single());
        Assert.AreEqual((few.Duplicates, few.Rejected, few.Records + 6000), (many.Duplicates, many.Rejected, many.Records), message);
        Assert.AreEqual(many.Records, many.Accepted + many.Duplicates + many.Rejected, message);
        if (seed % 4 < 3) // a file with a broken quote may have to be read with care as a whole
        {
            Assert.AreNotEqual(few.Lane, many.Lane, $"{message}: both files went the same way, so nothing was compared");
        }
    }

    /// <param name="dirty">Share of cells that are wrong, besides records of the wrong shape.</param>
    private static string Record(Random random, double dirty)
    {
        var cells = Good.Zip(Bad, (good, bad) => Pick(random, random.NextDouble() < dirty ? bad : good)).ToList();
        if (random.NextDouble() < dirty / 2)
        {
            cells = random.Next(2) == 0 ? cells[..^1] : [.. cells, "more"];
        }

        if (dirty > 0.1 && random.NextDouble() < 0.03)
        {
            cells[3] = Pick(random, ["\"LIB", "LI\"B", "\"LIB\" x", "\"two\nlines\""]);
        }

        return string.Join(',', cells) + "\n";
    }

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];

    private static string Padding(string id) => $"{id},2005-04-01 09:00:00,2005-04-01 09:10:00,LIB,web,completed,5,N,3,1.00\n";

    private static LoadedExample Load(string records)
    {
        var example = SmallLog.Study("America/New_York", columns: Columns);
        var yaml = File.ReadAllText(Path.Combine(example.Folder, "study.yaml"));
        return example
            .With("study.yaml", yaml + "\nperiod: { from: 2005-01-01, until: 2006-01-01 }\n")
            .With("logs/log.csv", Heading + records)
            .Load();
    }

    private static List<string> Quarantine(LoadedExample example) =>
        [
            .. example.Loaded.Database.Query(
                "SELECT CAST((line, code, \"column\", value, reason, record_hash) AS VARCHAR) FROM quarantine ORDER BY line",
                row => row.GetString(0),
                CancellationToken.None
            ),
        ];
}
