using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Tests;

/// <summary>A study in a folder of its own that is loaded and open; the folder goes with it.</summary>
internal sealed class LoadedExample : IDisposable
{
    /// <summary>The committed sample as it is once it was loaded; closed, so that its files may be copied.</summary>
    private static readonly Lazy<LoadedExample> Sample = new(() =>
    {
        var sample = Copy(Path.Combine(Repository.Root, "sample-data", "hong-kong")).Load();
        sample.Close();
        return sample;
    });

    private readonly TemporaryFolder folder = new();
    private LoadedStudy? loaded;

    public string Folder => folder.Path;

    public IngestSummary Summary { get; private set; } = null!;

    public LoadedStudy Loaded => loaded!;

    /// <summary>The committed sample, whose truth stands beside it. It is loaded once and copied with what was loaded.</summary>
    public static LoadedExample HongKong()
    {
        var first = Sample.Value;
        var copy = Copy(first.Folder);
        copy.Summary = first.Summary;
        return copy.Open(StudyReader.Read(copy.Folder).Study!);
    }

    /// <summary>One of the studies of real data.</summary>
    public static LoadedExample Of(string example, string data, string into)
    {
        var copy = Copy(Studies.ExamplesTests.FolderOf(example));
        var target = Directory.CreateDirectory(Path.Combine(copy.Folder, into));
        File.Copy(data, Path.Combine(target.FullName, Path.GetFileName(data)));
        return copy.Load();
    }

    /// <summary>A copy of a folder, not loaded yet.</summary>
    public static LoadedExample Copy(string source)
    {
        var example = new LoadedExample();
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(example.Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return example;
    }

    /// <summary>A study of files given as text.</summary>
    public static LoadedExample Write(params (string File, string Text)[] files)
    {
        var example = new LoadedExample();
        foreach (var (file, text) in files)
        {
            example.folder.With(file, text);
        }

        return example.Load();
    }

    /// <summary>A folder in which a test puts a study of its own.</summary>
    public static LoadedExample Empty() => new();

    /// <summary>Writes a file into the study's folder, over one that is there.</summary>
    public LoadedExample With(string file, string text)
    {
        folder.With(file, text);
        return this;
    }

    public LoadedExample With(string file, byte[] content)
    {
        folder.With(file, content);
        return this;
    }

    /// <summary>Reads the study file and loads what is there now.</summary>
    /// <param name="withCare">All of it by the careful lane.</param>
    public LoadedExample Load(bool withCare = false)
    {
        Close();
        var reading = StudyReader.Read(Folder);
        Assert.IsNotNull(reading.Study, string.Join('\n', reading.Diagnostics));
        Summary = new Ingest(reading.Study) { WithCare = withCare }.Run(null, CancellationToken.None);
        return Open(reading.Study);
    }

    public MetricResult Ask(MetricQuery query) =>
        new MetricEngine(Loaded).Run(Catalog.Of<Metric>().Single(metric => metric.Id == query.Metric), query, CancellationToken.None);

    public MetricResult Ask(string metric, params string[] by) => Ask(new MetricQuery(metric) { By = by });

    /// <summary>File, line and code of every rejected record.</summary>
    public IReadOnlyList<(string File, long Line, string Code)> Quarantine() =>
        Loaded.Database.Query(
            "SELECT f.path, q.line, q.code FROM quarantine AS q JOIN files AS f ON f.file = q.file ORDER BY 1, 2",
            row => (row.GetString(0), row.GetInt64(1), row.GetString(2)),
            CancellationToken.None
        );

    /// <summary>File and line of every record that lost to another of its key.</summary>
    public IReadOnlyList<(string File, long Line)> Duplicates() =>
        Loaded.Database.Query(
            "SELECT f.path, d.line FROM duplicates AS d JOIN files AS f ON f.file = d.file ORDER BY 1, 2",
            row => (row.GetString(0), row.GetInt64(1)),
            CancellationToken.None
        );

    /// <summary>Everything that was accepted, in an order of its own.</summary>
    public IReadOnlyList<string> Accepted() =>
        Loaded.Database.Query(
            """
            SELECT CAST((source, transaction_id, started_at, completed_at, due_at, service, channel, office, customer, outcome,
                assisted, handling_s, wait_s, fee_cents, satisfaction) AS VARCHAR)
            FROM accepted
            ORDER BY 1
            """,
            row => row.GetString(0),
            CancellationToken.None
        );

    public void Dispose()
    {
        Close();
        folder.Dispose();
    }

    /// <summary>Removes what all tests share, after the last of them.</summary>
    public static void RemoveShared()
    {
        if (Sample.IsValueCreated)
        {
            Sample.Value.Dispose();
        }
    }

    private LoadedExample Open(Study study)
    {
        loaded = LoadedStudy.OpenAfterIngest(
            study,
            found => Assert.AreEqual(DiagnosticCodes.WindowsOverlap, found.Code, found.ToString()),
            CancellationToken.None
        );
        return this;
    }

    private void Close()
    {
        loaded?.Dispose();
        loaded = null;
    }
}
