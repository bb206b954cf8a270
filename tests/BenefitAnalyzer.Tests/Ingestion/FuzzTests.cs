using System.Globalization;
using System.Text;
using BenefitAnalyzer.Tests.Ingestion.Crash;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Lines broken at random: nothing ends the program, every record is accounted for, and both lanes say the same.</summary>
/// <remarks><c>BA_SEED=7</c> tries one file again.</remarks>
[TestClass]
public sealed class FuzzTests
{
    private const int LinesOfAFile = 4_000;

    private static IEnumerable<int> Seeds =>
        Environment.GetEnvironmentVariable("BA_SEED") is { } seed
            ? [int.Parse(seed, CultureInfo.InvariantCulture)]
            : Enumerable.Range(1, Nightly.Or(40, 400));

    [TestMethod]
    public void OneHundredThousandBrokenLinesAreAllAccountedForAlikeByBothLanes()
    {
        var quickly = 0;
        var mutated = 0;
        foreach (var seed in Seeds)
        {
            var random = new Random(seed);
            var isWild = seed % 4 != 0;
            var log = Log(random, isWild, isLong: isWild);
            using var quick = DirtyLog.Study(log).Load();
            using var careful = DirtyLog.Study(log).Load(withCare: true);

            var message = $"BA_SEED={seed}";
            var (one, other) = (quick.Summary.Files.Single(), careful.Summary.Files.Single());
            quickly += one.Lane == "fast" ? 1 : 0;
            mutated += isWild ? LinesOfAFile : 0;
            Assert.AreEqual("careful", other.Lane);
            Same(careful.Rejects(), quick.Rejects(), message);
            Same(careful.Accepted(), quick.Accepted(), message);
            CollectionAssert.AreEqual(careful.Duplicates().ToList(), quick.Duplicates().ToList(), message);
            Assert.AreEqual(
                (other.Records, other.Accepted, other.Duplicates, other.Rejected),
                (one.Records, one.Accepted, one.Duplicates, one.Rejected),
                message
            );
            Assert.AreEqual(
                (one.Accepted, one.Duplicates, one.Rejected),
                (quick.Accepted().Count, quick.Duplicates().Count, quick.Rejects().Count),
                message
            );
            if (!isWild)
            {
                Assert.AreEqual(log.AsSpan().Count((byte)'\n'), one.Records, message); // one line is one record
            }
        }

        if (Environment.GetEnvironmentVariable("BA_SEED") is null)
        {
            Assert.IsGreaterThanOrEqualTo(Nightly.Or(100_000, 1_000_000), mutated);
            Assert.IsGreaterThanOrEqualTo(Nightly.Or(4, 40), quickly, "hardly a file took the quick lane, so little was compared");
        }
    }

    [TestMethod]
    public async Task AMillionRejectsNeedNoMoreMemoryThanAFew()
    {
        using var example = DirtyLog.Study(
            Encoding.UTF8.GetBytes(
                string.Concat(
                    Enumerable.Repeat("a,\"x\" y,2005-04-01 09:10:00,LIB,web,completed,5,N,3,1.00\n", Nightly.Or(250_000, 1_000_000))
                )
            )
        );

        // In hexadecimal: 64 MB for all that .NET holds; a list of the rejects alone would need more.
        var run = await CommandProcess.Run(
            new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = "4000000" },
            "ingest",
            example.Folder
        );

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.Contains(Nightly.Or(250_000, 1_000_000).ToString("#,0", CultureInfo.InvariantCulture), run.Output);
    }

    [TestMethod]
    [DataRow(15)]
    [DataRow(40)]
    public void ARecordOfManyMegabytesIsAccountedForOrTheFileIsNamed(int megabytes)
    {
        var record = SmallLog.Record("long", new string('x', megabytes << 20));
        using var example = SmallLog
            .Study()
            .With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a") + record + SmallLog.Record("b"))
            .With("logs/2.csv", SmallLog.Heading + SmallLog.Record("c"))
            .Load();

        Assert.IsTrue(example.Summary.Files.Any(file => file.Name == "logs/2.csv" && file.Accepted == 1));
        var isLoaded =
            example.Summary.Files.SingleOrDefault(file => file.Name == "logs/1.csv") is { Records: 3 } file
            && file.Accepted + file.Rejected == 3;
        var isNamed = example.Summary.Diagnostics.Any(found => found.Code == "BA1002" && found.File == "logs/1.csv");
        Assert.IsTrue(isLoaded ^ isNamed, string.Join('\n', example.Summary.Diagnostics));
    }

    /// <param name="isWild">Every line is broken; otherwise few enough that DuckDB may read the file.</param>
    private static byte[] Log(Random random, bool isWild, bool isLong)
    {
        using var log = new MemoryStream();
        for (var line = 0; line < LinesOfAFile; line++)
        {
            var id = random.Next(8) == 0 ? $"id-{random.Next(line + 1)}" : $"id-{line}";
            if (!isWild && random.Next(20) > 0)
            {
                log.Write(Encoding.UTF8.GetBytes(DirtyLog.Padding(id)));
                continue;
            }

            var record = DirtyLog.Record(random, dirty: isWild ? 0.02 : 0.05);
            var isQuoted = record.Contains('"', StringComparison.Ordinal);
            record = isQuoted ? record : $"{id}{record[Math.Max(0, record.IndexOf(',', StringComparison.Ordinal))..]}";
            var isMutated = isWild || (!isQuoted && random.Next(2) == 0); // half a quote would send the whole file to the careful lane
            log.Write(isMutated ? DirtyLog.Mutated(random, record, isWild, isLong) : Encoding.UTF8.GetBytes(record));
        }

        return log.ToArray();
    }

    private static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string message)
    {
        var differences = actual
            .Except(expected)
            .Select(row => "+ " + row)
            .Concat(expected.Except(actual).Select(row => "- " + row))
            .Take(6);
        CollectionAssert.AreEqual(
            expected.ToList(),
            actual.ToList(),
            $"{message}\n{string.Join('\n', differences.Select(row => row[..Math.Min(row.Length, 400)]))}"
        );
    }
}
