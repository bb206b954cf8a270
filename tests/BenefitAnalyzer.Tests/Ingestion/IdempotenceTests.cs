using System.Text.RegularExpressions;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.Ingestion.Crash;

namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>The loaded state is a function of the files and the study file, whatever happened before.</summary>
[TestClass]
public sealed class IdempotenceTests
{
    [TestMethod]
    public void LoadingTheSameFolderAgainReadsNothing()
    {
        using var sample = LoadedExample.HongKong();

        sample.Load();

        Assert.AreEqual((0, 0), (sample.Summary.Loaded, sample.Summary.Removed));
    }

    [TestMethod]
    public void ARenamedFileIsKnownByItsContent()
    {
        using var sample = LoadedExample.HongKong();
        var before = sample.Accepted();

        File.Move(FileOf(sample, "2004-05/CNW.csv"), FileOf(sample, "2004-05/renamed.csv"));
        sample.Load();

        Assert.AreEqual(0, sample.Summary.Loaded);
        Assert.IsTrue(sample.Summary.Files.Any(file => file.Name == "logs/counters/2004-05/renamed.csv"));
        CollectionAssert.AreEqual(before.ToList(), sample.Accepted().ToList());
    }

    [TestMethod]
    public void AFileTakenAwayAndPutBackLeavesNoTrace()
    {
        using var sample = LoadedExample.HongKong();
        var (before, duplicates) = (sample.Accepted(), sample.Duplicates());
        var file = FileOf(sample, "2005-06/YTM.csv"); // holds a duplicate of the month before
        var content = File.ReadAllBytes(file);

        File.Delete(file);
        sample.Load();
        Assert.AreEqual(1, sample.Summary.Removed);
        Assert.IsLessThan(before.Count, sample.Accepted().Count);
        File.WriteAllBytes(file, content);
        sample.Load();

        CollectionAssert.AreEqual(before.ToList(), sample.Accepted().ToList());
        CollectionAssert.AreEqual(duplicates.ToList(), sample.Duplicates().ToList());
    }

    [TestMethod]
    public void ADuplicateTakesThePlaceOfTheRecordWhoseFileIsGone()
    {
        using var sample = LoadedExample.HongKong();
        Assert.IsTrue(sample.Duplicates().Any(row => row.File.EndsWith("2005-06/YTM.csv", StringComparison.Ordinal) && row.Line == 14));

        File.Delete(FileOf(sample, "2005-05/YTM.csv")); // held the record that stayed (truth/duplicates.csv)
        sample.Load();

        Assert.IsFalse(sample.Duplicates().Any(row => row.File.EndsWith("2005-06/YTM.csv", StringComparison.Ordinal) && row.Line == 14));
    }

    [TestMethod]
    public void ACopyOfAFileIsListedAndAddsNothing()
    {
        using var sample = LoadedExample.HongKong();
        var before = sample.Accepted();

        File.Copy(FileOf(sample, "2004-05/CNW.csv"), FileOf(sample, "2004-05/zz-copy.csv"));
        sample.Load();

        var copy = sample.Summary.Files.Single(file => file.Name == "logs/counters/2004-05/zz-copy.csv");
        Assert.AreEqual(("copy", copy.Records, 0L), (copy.State, copy.Duplicates, copy.Accepted));
        CollectionAssert.AreEqual(before.ToList(), sample.Accepted().ToList());
    }

    [TestMethod]
    public void AnIngestThatIsCancelledGoesOnFromThere()
    {
        using var undisturbed = LoadedExample.HongKong();
        using var sample = LoadedExample.Copy(Path.Combine(Repository.Root, "sample-data", "hong-kong"));
        var study = StudyReader.Read(sample.Folder).Study!;
        using var source = new CancellationTokenSource();
        var reports = 0;
        var cancelling = new Reports(progress =>
        {
            if (progress.Stage.StartsWith("reading", StringComparison.Ordinal) && ++reports == 250)
            {
                source.Cancel();
            }
        });

        Assert.ThrowsExactly<OperationCanceledException>(() => new Ingest(study).Run(cancelling, source.Token));
        sample.Load();

        CollectionAssert.AreEqual(undisturbed.Accepted().ToList(), sample.Accepted().ToList());
    }

    [TestMethod]
    public void AnOfficeThatDidNotDeliverMarksEveryFigureThatHoldsIt()
    {
        using var sample = LoadedExample.HongKong();

        File.Delete(FileOf(sample, "2005-02/CNW.csv"));
        sample.Load();

        var months = sample.Ask("take-up/A", "month").Rows;
        var february = months.Single(row => row.Keys[0] == "2005-02").Figure;
        Assert.AreEqual("partial: 1 of 18 offices missing in February 2005", february.Partial?.English);
        Assert.AreEqual(BenefitAnalyzer.Metrics.Figures.FigureBound.AtMost, february.Bound);
        Assert.IsNotNull(february.LikeForLike);
        // What began in February may have been completed months later, but not before.
        Assert.IsTrue(months.Skip(1).Take(21).All(row => row.Figure.Partial is null)); // of the first, what began before the study is lacking
        Assert.AreEqual("partial: 1 of 18 offices missing in February 2005", months[23].Figure.Partial?.English);
        Assert.AreEqual(1, sample.Ask("take-up/A-started", "month").Rows.Count(row => row.Figure.Partial is not null));
        Assert.IsNotNull(sample.Ask("take-up/A").Rows.Single().Figure.Partial);
    }

    [TestMethod]
    public async Task FilesUnderAnotherKeyAreRefused()
    {
        using var sample = LoadedExample.HongKong();
        sample.Loaded.Dispose();

        var run = await CommandProcess.Run(
            new Dictionary<string, string?> { [PseudonymKey.Variable] = new string('d', 64) },
            "ingest",
            sample.Folder
        );

        Assert.AreEqual(2, run.Code);
        Assert.HasCount(1, Regex.Matches(run.Errors, "BA[0-9]{4}"));
        Assert.Contains("error BA1007", run.Errors);
    }

    [TestMethod]
    public async Task AKeyThatIsNoNewOneIsRefused()
    {
        using var sample = LoadedExample.HongKong();
        sample.Loaded.Dispose();

        var run = await CommandProcess.Run(new Dictionary<string, string?>(), "ingest", sample.Folder, "--new-key");

        Assert.AreEqual(2, run.Code);
        Assert.Contains($"error BA1505: the key in {PseudonymKey.Variable} is the one that the study was loaded with", run.Errors);
    }

    private static string FileOf(LoadedExample sample, string name) => Path.Combine(sample.Folder, "logs", "counters", name);

    private sealed class Reports(Action<StageProgress> report) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => report(value);
    }
}
