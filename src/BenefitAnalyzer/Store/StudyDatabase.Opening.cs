using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Store;

/// <content>How a database is made and opened, and what can be wrong with its file.</content>
public sealed partial class StudyDatabase
{
    /// <summary>Opens the study's database for writing.</summary>
    /// <exception cref="StoreException">Another process holds the database, it may not be written, it is damaged, or the disk fails.</exception>
    public static StudyDatabase Open(Study study) =>
        OnDisk(
            study,
            () =>
            {
                CheckLength(study.Database);
                var database = new StudyDatabase(study.Database, readOnly: false, SpillFolder.OfWriter(study));
                Step.Reached(Step.Opened);
                return database;
            }
        );

    /// <summary>Makes the study's database, which is there with all that <paramref name="fill"/> puts into it or not at all, also when the process is killed.</summary>
    /// <remarks>So a database that is cut short is known to be damaged, and is never taken for one that was about to be made.</remarks>
    /// <exception cref="StoreException">The folder may not be written, or the disk fails.</exception>
    public static void Create(Study study, Action<StudyDatabase> fill) =>
        OnDisk(
            study,
            () =>
            {
                var folder = SpillFolder.OfMaker(study);
                folder.Wipe(); // a killed process of the same number may have left one
                var made = Path.Combine(Directory.CreateDirectory(folder.Path).FullName, Path.GetFileName(study.Database));
                using (var database = new StudyDatabase(made, readOnly: false, spill: null))
                {
                    database.InTransaction(() => fill(database));
                }

                if (!File.Exists(study.Database)) // else another process was first
                {
                    File.Move(made, study.Database);
                }

                folder.Wipe();
                return true;
            }
        );

    /// <summary>Opens a loaded study for reading; several processes may do so at once.</summary>
    public static StudyDatabase OpenForReading(Study study)
    {
        CheckLength(study.Database);
        return new(study.Database, readOnly: true, SpillFolder.OfReader(study));
    }

    /// <summary>An empty database that lives only as long as this object.</summary>
    public static StudyDatabase InMemory() => new(":memory:", readOnly: false, spill: null);

    private static T OnDisk<T>(Study study, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is (IOException and not StoreException) or UnauthorizedAccessException)
        {
            throw StoreFaults.Of(error, study.Database) ?? error;
        }
    }

    /// <summary>DuckDB makes a new database of a file that holds nothing.</summary>
    private static void CheckLength(string path)
    {
        const int headers = 3 * 4096;
        if (new FileInfo(path).Length < headers)
        {
            throw StoreFaults.CutShort(path);
        }
    }
}
