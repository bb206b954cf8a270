using System.Globalization;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Samples;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.Ingestion.Crash;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Tables have no order, so that threads may fill them as they come; nothing that is counted may depend on it.</summary>
[TestClass]
public sealed class ThreadsTests
{
    /// <summary>Two groups of rows, which is where DuckDB begins to share out work.</summary>
    private const int Rows = 180_000;

    [TestMethod]
    public async Task SeveralThreadsLoadWhatOneDoes()
    {
        using var folder = new TemporaryFolder();
        var home = Path.Combine(folder.Path, "study");
        Assert.IsNull(SampleGenerator.Write(new SampleOptions(Rows, Seed: 11), home, null, CancellationToken.None));
        var study = StudyReader.Read(home).Study!;
        new StudyRunner(_ => { }).Ingest(study, null, CancellationToken.None);
        var threads = ThreadsOf(study);
        var together = StudyContent.Of(study);
        Directory.Delete(Path.GetDirectoryName(study.Database)!, recursive: true);

        var run = await CommandProcess.Run(new Dictionary<string, string?> { ["DOTNET_PROCESSOR_COUNT"] = "1" }, "ingest", home);

        Assert.AreEqual(0, run.Code, run.Errors);
        Assert.AreEqual(Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), threads);
        CollectionAssert.AreEqual(together, StudyContent.Of(study));
    }

    [TestMethod]
    public void ASmallStudyIsWorkedOnByOneThread()
    {
        using var example = SmallLog.Study().With("logs/log.csv", SmallLog.Heading + SmallLog.Record("a"));
        var study = StudyReader.Read(example.Folder).Study!;
        new Ingest(study).Run(null, CancellationToken.None);

        Assert.AreEqual("1", ThreadsOf(study));
    }

    private static string? ThreadsOf(Study study)
    {
        using var database = StudyDatabase.OpenForReading(study);
        return database.Scalar<string>("SELECT CAST(current_setting('threads') AS VARCHAR)", CancellationToken.None);
    }
}
