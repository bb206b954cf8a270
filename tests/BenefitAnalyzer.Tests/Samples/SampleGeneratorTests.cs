using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Samples;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Samples;

[TestClass]
public sealed class SampleGeneratorTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void TheSameSeedGivesTheSameBytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        Write(new SampleOptions(5_000, Seed: 7), first);
        Write(new SampleOptions(5_000, Seed: 7), second);

        CollectionAssert.AreEquivalent(Hashes(first.Path).ToList(), Hashes(second.Path).ToList());
    }

    [TestMethod]
    public void AnotherSeedGivesOtherLogs()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        Write(new SampleOptions(5_000, Seed: 7), first);
        Write(new SampleOptions(5_000, Seed: 8), second);

        var (left, right) = (Hashes(first.Path), Hashes(second.Path));
        Assert.AreNotEqual(left["logs/e-channels/2005-03.csv"], right["logs/e-channels/2005-03.csv"]);
        Assert.AreEqual(left["tables/services.csv"], right["tables/services.csv"]);
    }

    [TestMethod]
    public void TheCommittedSampleIsWhatTheGeneratorWrites()
    {
        using var folder = new TemporaryFolder();
        var committed = Hashes(CommittedSample());

        Write(SampleOptions.Demo, folder);

        var generated = Hashes(folder.Path);
        foreach (var (file, hash) in generated)
        {
            Assert.AreEqual(hash, committed.GetValueOrDefault(file), $"{file} differs: write sample-data/hong-kong anew");
        }

        var logs = committed.Keys.Where(file => file.StartsWith("logs/", StringComparison.Ordinal));
        Assert.IsEmpty(logs.Except(generated.Keys), "logs that the generator does not write");
    }

    [TestMethod]
    public void EveryScenarioThatIsWrittenCanBeReadAndSetsSomething()
    {
        using var folder = new TemporaryFolder();
        Write(new SampleOptions(5_000, Seed: 7), folder);
        var study = StudyReader.Read(folder.Path).Study!;

        var scenarios = ScenarioReader.All(study, found => Assert.Fail(found.ToString()));

        CollectionAssert.AreEqual(
            new[] { "faster-rollout", "late-and-dear", "slow-take-up" },
            scenarios.Select(scenario => scenario.Id).ToArray()
        );
        Assert.IsTrue(scenarios.All(scenario => scenario.Levers.Count > 1 && scenario.Title.Chinese != scenario.Title.English));
    }

    [TestMethod]
    public void AFolderThatHoldsSomethingIsLeftAlone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "mine.txt"), "mine");

        var found = SampleGenerator.Write(new SampleOptions(5_000), folder.Path, null, TestContext.CancellationToken);

        Assert.AreEqual(DiagnosticCodes.FileExists, found?.Code);
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public void ACancelledTokenStopsTheWriting()
    {
        using var folder = new TemporaryFolder();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsExactly<OperationCanceledException>(() =>
            SampleGenerator.Write(new SampleOptions(5_000), folder.Path, null, cancelled.Token)
        );
    }

    [TestMethod]
    public void ProgressEndsAtTheRowsAsked()
    {
        using var folder = new TemporaryFolder();
        var last = new LastReport();

        SampleGenerator.Write(new SampleOptions(5_000), folder.Path, last, TestContext.CancellationToken);

        Assert.AreEqual(new StageProgress("writing 2006-03", 5_000, 5_000, "rows"), last.Value);
    }

    /// <summary>Ten times the rows may allocate little more: what is kept is a ring of days, counts and sets of customers.</summary>
    [TestMethod]
    public void MemoryDoesNotGrowWithTheRows()
    {
        using var small = new TemporaryFolder();
        using var large = new TemporaryFolder();

        var few = Allocated(new SampleOptions(30_000) { FilePerOffice = false, MostRowsForRowTruth = 0 }, small);
        var many = Allocated(new SampleOptions(300_000) { FilePerOffice = false, MostRowsForRowTruth = 0 }, large);

        Assert.IsLessThan(few + 10_000_000, many);
    }

    [TestMethod]
    public void ALargeSampleHasOneCounterFileAMonth()
    {
        using var folder = new TemporaryFolder();

        Write(new SampleOptions(200_001), folder);

        Assert.HasCount(72, Directory.GetFiles(Path.Combine(folder.Path, "logs"), "*.csv", SearchOption.AllDirectories));
    }

    private static long Allocated(SampleOptions options, TemporaryFolder folder)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Write(options, folder);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Write(SampleOptions options, TemporaryFolder folder) =>
        Assert.IsNull(SampleGenerator.Write(options, folder.Path, null, CancellationToken.None));

    private static Dictionary<string, string> Hashes(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))
            );

    private static string CommittedSample([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "sample-data", "hong-kong");

    private sealed class LastReport : IProgress<StageProgress>
    {
        public StageProgress? Value { get; private set; }

        public void Report(StageProgress value) => Value = value;
    }
}
