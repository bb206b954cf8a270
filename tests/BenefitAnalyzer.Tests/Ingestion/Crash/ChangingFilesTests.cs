using System.IO.Compression;
using System.Text;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion.Crash;

/// <summary>A log that changes, vanishes or cannot be read leaves nothing of itself in the study, and stops no other.</summary>
[TestClass]
public sealed class ChangingFilesTests
{
    private static readonly string Small = SmallLog.Heading + SmallLog.Record("a") + SmallLog.Record("b");
    private static readonly string Large = Small + SmallLog.Padding(id => SmallLog.Record(id));

    public static IEnumerable<object[]> Changes =>
        from large in new[] { false, true }
        from change in new[] { "grow", "shrink", "vanish" }
        select new object[] { large, change };

    [TestMethod]
    [DynamicData(nameof(Changes))]
    public void AFileThatChangesWhileItIsReadIsLeftOutAndLoadedNextTime(bool isLarge, string change)
    {
        using var example = SmallLog
            .Study()
            .With("logs/1.csv", SmallLog.Heading + SmallLog.Record("first"))
            .With("logs/2.csv", isLarge ? Large : Small)
            .With("logs/3.csv", SmallLog.Heading + SmallLog.Record("last"));

        var summary = IngestWhile(example, "reading", () => Change(example, "logs/2.csv", change));

        Assert.AreEqual(
            "logs/2.csv BA1008",
            string.Join('\n', summary.Diagnostics.Where(found => found.Code == "BA1008").Select(found => $"{found.File} {found.Code}"))
        );
        CollectionAssert.AreEqual(new[] { "logs/1.csv", "logs/3.csv" }, summary.Files.Select(file => file.Name).ToList());

        example.Load();

        Assert.AreEqual(change == "vanish" ? 0 : 1, example.Summary.Loaded);
        var grown = change == "grow" ? 1 : 0;
        var expected = change switch
        {
            "vanish" => 0,
            "shrink" => 1,
            _ => (isLarge ? 6002 : 2) + grown,
        };
        Assert.HasCount(expected + 2, example.Accepted());
    }

    [TestMethod]
    public void UntilTheNewContentOfAFileIsLoadedTheOldOneStays()
    {
        using var example = SmallLog.Study().With("logs/1.csv", Small).Load();
        example.With("logs/1.csv", SmallLog.Heading + SmallLog.Record("new"));
        example.Loaded.Dispose();

        IngestWhile(example, "reading", () => Change(example, "logs/1.csv", "grow"));

        using (var database = BenefitAnalyzer.Store.StudyDatabase.OpenForReading(StudyReader.Read(example.Folder).Study!))
        {
            Assert.AreEqual(2, database.Scalar<long>("SELECT count(*) FROM accepted", CancellationToken.None));
        }

        example.Load();
        CollectionAssert.AreEqual(new[] { "grown", "new" }, example.Values("transaction_id").ToList());
    }

    [TestMethod]
    public void AFileThatChangesWhileItsDuplicatesAreSettledIsSaidAndSettledNextTime()
    {
        using var example = SmallLog.Study().With("logs/1.csv", Small).With("logs/2.csv", SmallLog.Heading + SmallLog.Record("b", "TAX"));

        var summary = IngestWhile(example, "settling", () => File.Delete(Path.Combine(example.Folder, "logs", "2.csv")));

        Assert.AreEqual(("BA1008", "logs/2.csv"), (summary.Diagnostics.Single().Code, summary.Diagnostics.Single().File));
        example.Load();
        Assert.HasCount(2, example.Accepted());
    }

    [TestMethod]
    public void ABrokenArchiveIsNamedAndTheOthersGoOn()
    {
        var whole = Packed(Large);
        using var example = SmallLog
            .Study(files: "logs/*.csv.gz")
            .With("logs/cut.csv.gz", whole[..(whole.Length / 2)])
            .With("logs/no.csv.gz", "id,started\n")
            .With("logs/whole.csv.gz", whole);

        var summary = IngestWhile(example, "never", () => { });

        CollectionAssert.AreEqual(
            new[] { "logs/cut.csv.gz BA1002", "logs/no.csv.gz BA1002" },
            summary.Diagnostics.Select(found => $"{found.File} {found.Code}").Order(StringComparer.Ordinal).ToList()
        );
        Assert.AreEqual("logs/whole.csv.gz", summary.Files.Single().Name);
    }

    [TestMethod]
    public void WhatWasLoadedOfAFileStaysWhileItCannotBeRead()
    {
        using var example = SmallLog.Study(files: "logs/*.csv*").With("logs/1.csv.gz", Packed(Small)).With("logs/2.csv", Large).Load();
        example.Loaded.Dispose();
        var file = Path.Combine(example.Folder, "logs", "1.csv.gz");
        var whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, whole[..^12]);

        var summary = IngestWhile(example, "never", () => { });

        Assert.AreEqual("BA1002", summary.Diagnostics.Single().Code);
        Assert.AreEqual((0, 2), (summary.Removed, summary.Files.Count));
        File.WriteAllBytes(file, whole);
        example.Load();
        Assert.AreEqual((0, 0), (example.Summary.Loaded, example.Summary.Removed));
    }

    [TestMethod]
    public void OfManyFilesThatTheQuickLaneCannotReadTheGoodOnesAreLoaded()
    {
        // A line longer than DuckDB takes, among files that it reads well.
        var example = SmallLog.Study();
        for (var at = 0; at < 9; at++)
        {
            var text = SmallLog.Heading + SmallLog.Padding(id => SmallLog.Record($"{at}-{id}"));
            example.With($"logs/{at}.csv", at == 4 ? text + SmallLog.Record("long", new string('x', 3 << 20)) : text);
        }

        using (example)
        {
            example.Load();

            Assert.HasCount(9, example.Summary.Files);
            Assert.IsTrue(example.Summary.Files.All(file => file.Records == file.Accepted + file.Duplicates + file.Rejected));
            Assert.AreEqual(9 * 6000 + 1, example.Summary.Files.Sum(file => file.Records));
        }
    }

    /// <summary>Runs an ingest that is interrupted once, at the first stage whose name begins so.</summary>
    private static IngestSummary IngestWhile(LoadedExample example, string stage, Action change)
    {
        var study = StudyReader.Read(example.Folder).Study!;
        var done = false;
        var progress = new Reports(report =>
        {
            if (!done && report.Stage.StartsWith(stage, StringComparison.Ordinal))
            {
                done = true;
                change();
            }
        });
        return new Ingest(study).Run(progress, CancellationToken.None);
    }

    private static void Change(LoadedExample example, string file, string change)
    {
        var path = Path.Combine(example.Folder, file);
        switch (change)
        {
            case "grow":
                File.AppendAllText(path, SmallLog.Record("grown"));
                break;
            case "shrink":
                File.WriteAllText(path, SmallLog.Heading + SmallLog.Record("shrunk"));
                break;
            default:
                File.Delete(path);
                break;
        }
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private sealed class Reports(Action<StageProgress> report) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => report(value);
    }
}
