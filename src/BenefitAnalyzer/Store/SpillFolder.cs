using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Store;

/// <summary>Where DuckDB puts what does not fit into memory: in the study's own folder, wiped when the database is opened and closed.</summary>
/// <remarks>
/// Beside the database and not a level deeper: DuckDB makes the folder when it first spills, but not one above it. What is spilled may be raw
/// text, which a process that was killed leaves there.
/// </remarks>
internal sealed class SpillFolder
{
    private const string Prefix = "spill-";
    private readonly string home;

    private SpillFolder(Study study, string whose)
    {
        home = System.IO.Path.GetDirectoryName(study.Database)!;
        Path = System.IO.Path.Combine(home, Prefix + whose);
    }

    public string Path { get; }

    /// <summary>Of the one process that may write.</summary>
    public static SpillFolder OfWriter(Study study) => new(study, "writer");

    /// <summary>Of this process: several may read at once, and each wipes its own.</summary>
    public static SpillFolder OfReader(Study study) => new(study, Process);

    /// <summary>Where this process makes a new database.</summary>
    public static SpillFolder OfMaker(Study study) => new(study, $"new-{Process}");

    private static string Process => Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Deletes it with all that it holds.</summary>
    public void Wipe() => Delete(Path);

    /// <summary>Deletes those of every process: for the writer alone, beside whom nobody else has the study open.</summary>
    public void WipeAll()
    {
        foreach (var left in Directory.GetDirectories(home, Prefix + "*"))
        {
            Delete(left);
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
