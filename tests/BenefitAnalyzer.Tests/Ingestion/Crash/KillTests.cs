using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Samples;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests.Ingestion.Crash;

/// <summary>Whenever a process is killed, the study is before or after each file, and the next run ends where an undisturbed one does.</summary>
[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)] // what is tested is SIGKILL
public sealed class KillTests
{
    private const long Rows = 25_000;

    /// <summary>The first months are left away, and counters of later ones: what matters is how often a process is killed, not how long it reads.</summary>
    private const string LastMonth = "2004-08";
    private static readonly TemporaryFolder Home = new();
    private static Study study = null!;
    private static List<string> undisturbed = null!;
    private static IReadOnlyList<(string Name, int Occurrence, long At)> steps = null!;

    public TestContext TestContext { get; set; } = null!;

    private static string Folder => Path.Combine(Home.Path, "study");

    [ClassInitialize]
    public static async Task RunUndisturbed(TestContext context)
    {
        LoadedExample.Empty().Dispose(); // sets the key that the other process is given too
        SampleGenerator.Write(new SampleOptions(Rows, 710), Folder, null, context.CancellationToken);
        foreach (var month in Directory.GetDirectories(Path.Combine(Folder, "logs", "counters")))
        {
            if (string.CompareOrdinal(Path.GetFileName(month), LastMonth) > 0)
            {
                Directory.Delete(month, recursive: true);
            }
        }

        foreach (var month in Directory.GetFiles(Path.Combine(Folder, "logs"), "2003-*.csv", SearchOption.AllDirectories))
        {
            File.Delete(month);
        }

        study = StudyReader.Read(Folder).Study!;
        var log = Path.Combine(Home.Path, "steps");
        var run = await CommandProcess.Run(Hooked(StartupHook.Log, log), "ingest", Folder);
        Assert.AreEqual(0, run.Code, run.Errors);
        undisturbed = StudyContent.Of(study);
        steps =
        [
            .. File.ReadLines(log)
                .Select(line => line.Split(':'))
                .GroupBy(step => step[0])
                .SelectMany(same => same.Select((step, at) => (step[0], at + 1, long.Parse(step[1], CultureInfo.InvariantCulture))))
                .OrderBy(step => step.Item3),
        ];
    }

    [ClassCleanup]
    public static void Remove() => Home.Dispose();

    [TestMethod]
    public async Task AKillAtAnyInstantLeavesNothingThatTheNextRunDoesNotMend()
    {
        var random = new Random(Seed());
        var end = steps[^1].At;
        for (var instant = 0; instant < Nightly.Or(20, 200); instant++)
        {
            await KillAndMend(StartupHook.Start, 1, random.NextInt64(steps[1].At, end), isTwice: instant % 5 == 0, random);
        }
    }

    [TestMethod]
    public async Task AKillWithinACommitOrACheckpointLeavesAllOfItOrNothing()
    {
        var random = new Random(Seed());
        var within = steps
            .Zip(steps.Skip(1))
            .Where(pair => pair.First.Name is Step.Committing or Step.CheckingPoint)
            .Select(pair => (pair.First, Length: pair.Second.At - pair.First.At))
            .ToList();
        Assert.IsTrue(within.Exists(item => item.First.Name == Step.CheckingPoint) && within.Count > 3, "no commit or checkpoint was seen");
        for (var round = 0; round < Nightly.Or(1, 10); round++)
        {
            foreach (var (step, length) in within)
            {
                await KillAndMend(step.Name, step.Occurrence, random.NextInt64(1, length + 1), isTwice: false, random);
            }
        }
    }

    [TestMethod]
    public async Task AKillAtEachStepLeavesNothingThatTheNextRunDoesNotMend()
    {
        var random = new Random(1);
        foreach (var (name, occurrence, _) in steps)
        {
            await KillAndMend(name, occurrence, 0, isTwice: false, random);
        }
    }

    [TestMethod]
    [DataRow("another process")]
    [DataRow("one of the same number")]
    public void ADatabaseThatAKilledProcessHadOnlyBegunIsMadeAnew(string whose)
    {
        Forget();
        var number = whose == "another process" ? 1 : Environment.ProcessId;
        var folder = Path.Combine(
            Path.GetDirectoryName(study.Database)!,
            string.Create(CultureInfo.InvariantCulture, $"spill-new-{number}")
        );
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Path.GetFileName(study.Database)), "half a header");

        Mend("a database only begun");

        Assert.IsFalse(Directory.Exists(folder));
    }

    [TestMethod]
    public void ARunThatWasKilledLeavesNoSpilledTextOnceTheStudyIsOpenedAgain()
    {
        Mend("before");
        var spilled = Path.Combine(Path.GetDirectoryName(study.Database)!, "spill-writer", "duckdb_temp_storage_DEFAULT-0.tmp");
        Directory.CreateDirectory(Path.GetDirectoryName(spilled)!);
        File.WriteAllText(spilled, "P000123456");

        StudyDatabase.Open(study).Dispose();

        Assert.IsFalse(File.Exists(spilled));
    }

    private static async Task KillAndMend(string step, int occurrence, long delay, bool isTwice, Random random)
    {
        Forget();
        var what = string.Create(CultureInfo.InvariantCulture, $"{step}:{occurrence}:{delay}");
        await Kill(what);
        if (isTwice)
        {
            await Kill(string.Create(CultureInfo.InvariantCulture, $"{StartupHook.Start}:1:{random.NextInt64(steps[1].At, steps[^1].At)}"));
        }

        Mend(what);
    }

    private static async Task Kill(string what)
    {
        var run = await CommandProcess.Run(Hooked(StartupHook.Kill, what), "ingest", Folder);
        // A run may be over before its time comes.
        Assert.IsTrue(run.Code is 128 + 9 or 0, $"{what}: ended with {run.Code}: {run.Errors}");
        if (File.Exists(study.Database))
        {
            using var database = StudyDatabase.OpenForReading(study);
            if (database.HasTable("files", CancellationToken.None))
            {
                CollectionAssert.AreEqual(Array.Empty<string>(), StudyContent.Torn(database).ToList(), what);
            }
        }
    }

    /// <summary>Runs the ingest again and compares.</summary>
    private static void Mend(string what)
    {
        var found = new List<string>();
        var summary = new StudyRunner(diagnostic => found.Add(diagnostic.ToString())).Ingest(study, null, CancellationToken.None);

        Assert.IsFalse(found.Exists(text => text.Contains("error", StringComparison.Ordinal)), $"{what}: {string.Join('\n', found)}");
        Assert.IsGreaterThan(0, summary.Files.Count);
        CollectionAssert.AreEqual(undisturbed, StudyContent.Of(study), what);
        using var loaded = LoadedStudy.Open(study, diagnostic => Assert.Fail($"{what}: {diagnostic}"), CancellationToken.None);
    }

    private static void Forget()
    {
        var folder = Path.GetDirectoryName(study.Database)!;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A seed of the day's own in the nightly runs; <c>BA_SEED</c> tries one again.</summary>
    private int Seed()
    {
        var given = Environment.GetEnvironmentVariable("BA_SEED");
        var seed = given is null
            ? Nightly.Or(710, (int)(TimeProvider.System.GetUtcNow().Ticks / TimeSpan.TicksPerDay))
            : int.Parse(given, CultureInfo.InvariantCulture);
        TestContext.WriteLine($"BA_SEED={seed}");
        return seed;
    }

    private static Dictionary<string, string?> Hooked(string variable, string value) =>
        new() { ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location, [variable] = value };
}
