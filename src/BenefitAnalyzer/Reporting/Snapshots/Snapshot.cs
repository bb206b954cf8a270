using System.Globalization;
using System.Text.Json;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting.Archives;
using BenefitAnalyzer.Reporting.Export;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Snapshots;

/// <summary>A report as it was written: its files as they are, and beside them its figures as data.</summary>
/// <remarks>The files themselves are kept and not a model to write them from: a later program would draw and word the same figures otherwise.</remarks>
/// <param name="Name">Name of its file without the ending.</param>
public sealed record Snapshot(string Name, ArchiveManifest Manifest, IReadOnlyList<FrozenFigure> Figures)
{
    /// <summary>Folder of a study in which its snapshots stand.</summary>
    public const string Folder = "snapshots";

    internal const string Ending = ".zip";
    internal const string FiguresEntry = "figures.json";
    internal const string FilesPrefix = "report/";

    /// <summary>What a snapshot is called when nobody names it: by its kind, its initiative, the period asked for and the last day of its data.</summary>
    /// <param name="initiative">Code of the only one that the report is about; null for all.</param>
    public static string NameOf(Report report, string? initiative) =>
        string.Join(
            '-',
            new[]
            {
                report.Id,
                initiative,
                PeriodIn(report),
                report.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }.OfType<string>()
        );

    private static string? PeriodIn(Report report) =>
        report.Period is { } period
            ? string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM-dd}-{period.Until.AddDays(-1):yyyy-MM-dd}")
            : null;

    /// <summary>Freezes a report that was written into a folder. A snapshot is never replaced by another one.</summary>
    /// <param name="written">Names of the report's files in the folder, as <see cref="ReportFolder"/> returns them.</param>
    /// <returns>Null when there is another one of the name, or the name is none for a file; that was reported.</returns>
    public static FileInfo? Freeze(
        Study study,
        ReportTemplate template,
        Report report,
        (DirectoryInfo Folder, IReadOnlyList<string> Names) written,
        string name,
        Action<Diagnostic> tell,
        CancellationToken token
    )
    {
        if (
            name.Length == 0
            || name.StartsWith('.')
            || name.Any(character => !char.IsLetterOrDigit(character) && character is not ('-' or '_' or '.'))
        )
        {
            tell(Fault(DiagnosticCodes.SnapshotNameWrong, name, "is no name for a snapshot: letters, digits, '-', '_' and '.' make one"));
            return null;
        }

        var path = Path.Combine(study.Folder, Folder, name + Ending);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var proposed = path + ".proposed";
        try
        {
            ArchiveWriter.Write(proposed, ManifestOf(study.Id, template, report), EntriesOf(report, written), token);
            if (File.Exists(path) && !File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(proposed)))
            {
                tell(
                    Fault(
                        DiagnosticCodes.SnapshotExists,
                        $"{Folder}/{name}{Ending}",
                        "is there already and holds another report; a snapshot is never replaced: give another name"
                    )
                );
                return null;
            }

            File.Move(proposed, path, overwrite: true);
            return new FileInfo(path);
        }
        finally
        {
            File.Delete(proposed);
        }
    }

    /// <summary>Reads a snapshot.</summary>
    /// <param name="nameOrFile">Path of a file, or the name of one in the study's folder <c>snapshots</c>.</param>
    /// <returns>Null when there is none, or it was changed; that was reported.</returns>
    public static Snapshot? Read(string study, string nameOrFile, Action<Diagnostic> tell, CancellationToken token)
    {
        using var archive = Open(study, nameOrFile, tell, token);
        return archive is null ? null : Of(archive, Path.GetFileNameWithoutExtension(nameOrFile));
    }

    /// <summary>Writes the files of a snapshot into a folder again, byte for byte.</summary>
    /// <returns>Whether that was done; otherwise the reason was reported.</returns>
    public static bool Restore(string study, string nameOrFile, DirectoryInfo folder, Action<Diagnostic> tell, CancellationToken token)
    {
        using var archive = Open(study, nameOrFile, tell, token);
        if (archive is null)
        {
            return false;
        }

        folder.Create();
        ReportFolder.RemoveOldPrints(folder);
        archive.Extract(FilesPrefix, folder, token);
        return true;
    }

    /// <summary>Paths of the snapshots of a study, by name.</summary>
    internal static IReadOnlyList<string> FilesIn(string study) =>
        Directory.Exists(Path.Combine(study, Folder))
            ? [.. Directory.EnumerateFiles(Path.Combine(study, Folder), "*" + Ending).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The figures of a snapshot whose archive is intact.</summary>
    internal static Snapshot Of(SealedArchive archive, string name)
    {
        using var stream = archive.Read(FiguresEntry);
        return new Snapshot(name, archive.Manifest, JsonSerializer.Deserialize<List<FrozenFigure>>(stream, ArchiveManifest.Json)!);
    }

    private static SealedArchive? Open(string study, string nameOrFile, Action<Diagnostic> tell, CancellationToken token)
    {
        var own = Path.Combine(study, Folder);
        string[] places = [nameOrFile, Path.Combine(own, nameOrFile), Path.Combine(own, nameOrFile + Ending)];
        if (places.FirstOrDefault(File.Exists) is not { } path)
        {
            var known = FilesIn(study).Select(file => Path.GetFileNameWithoutExtension(file));
            tell(
                Diagnostic.Error(
                    DiagnosticCodes.SnapshotNotFound,
                    null,
                    null,
                    $"there is no snapshot '{nameOrFile}'{NearestName.Hint(nameOrFile, known)}: neither a file nor a name in '{Folder}/' of the study"
                )
            );
            return null;
        }

        var archive = SealedArchive.Open(path, tell);
        if (archive is null)
        {
            return null;
        }

        var isSnapshot = archive.Manifest is { Kind: ArchiveManifest.Snapshot, Template: not null };
        if (!isSnapshot)
        {
            tell(Fault(DiagnosticCodes.SnapshotNotFound, Path.GetFileName(path), "is no snapshot of a report"));
        }

        if (isSnapshot && archive.IsIntact(tell, token))
        {
            return archive;
        }

        archive.Dispose();
        return null;
    }

    internal static ArchiveManifest ManifestOf(string study, ReportTemplate template, Report report) =>
        new(ArchiveManifest.Snapshot, study, report.Data)
        {
            Inputs = report.Inputs,
            AsOf = report.AsOf,
            Template = template,
        };

    private static IEnumerable<(string Name, Action<Stream> Write)> EntriesOf(
        Report report,
        (DirectoryInfo Folder, IReadOnlyList<string> Names) written
    ) =>
        written
            .Names.Select(name =>
                (
                    FilesPrefix + name,
                    (Action<Stream>)(
                        stream =>
                        {
                            using var file = File.OpenRead(Path.Combine(written.Folder.FullName, name));
                            file.CopyTo(stream);
                        }
                    )
                )
            )
            .Append((FiguresEntry, stream => JsonSerializer.Serialize(stream, FrozenFigure.Of(report), ArchiveManifest.Json)));

    private static Diagnostic Fault(string code, string file, string what) => Diagnostic.Error(code, file, null, what);
}
