using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Finds the files of a study and looks at their bytes once.</summary>
internal static class FolderScan
{
    /// <summary>Finds and scans the files; one that cannot be read is reported and stands in the second list.</summary>
    /// <param name="memory">For the keys of ids.</param>
    /// <returns>Null where a folder cannot be looked into, which was reported: files that may be in it would seem to be gone.</returns>
    public static (IReadOnlyList<ScannedFile> Files, IReadOnlyList<LogFile> Unreadable)? Of(
        Study study,
        KeyMemory memory,
        Action<Diagnostic> report,
        IProgress<StageProgress>? progress,
        CancellationToken token
    )
    {
        var files = new List<LogFile>();
        foreach (var source in study.Sources)
        {
            IReadOnlyList<LogFile> matching;
            try
            {
                matching = SourceFiles.Of(study, source);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                report(
                    Diagnostic.Error(
                        DiagnosticCodes.UnreadableFile,
                        "study.yaml",
                        source.Line,
                        $"a folder in which '{source.Files}' of source {source.Name} may have files cannot be read: {error.Message}; nothing was changed"
                    )
                );
                return null;
            }

            if (matching.Count == 0)
            {
                report(
                    Diagnostic.Warning(
                        DiagnosticCodes.NoFilesFound,
                        "study.yaml",
                        source.Line,
                        $"no file matches '{source.Files}' of source {source.Name}"
                    )
                );
            }

            files.AddRange(matching);
        }

        var scans = new FileScan?[files.Count];
        var checking = new SharedProgress(progress, files.Sum(file => file.Length), "bytes");
        var unreadable = new Diagnostic?[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { CancellationToken = token },
            at =>
            {
                try
                {
                    scans[at] = FileScan.Of(files[at], KeysOf(study, files[at], memory, token), token);
                }
                catch (Exception error)
                    when (error is IOException or UnauthorizedAccessException or InvalidDataException or ZstdSharp.ZstdException)
                {
                    unreadable[at] = Diagnostic.Error(
                        DiagnosticCodes.UnreadableFile,
                        files[at].Name,
                        null,
                        $"cannot be read: {files[at].WhyUnreadable(error)}"
                    );
                }

                checking.Add(files[at].Length);
                checking.Tell("checking files");
            }
        );
        foreach (var problem in unreadable.OfType<Diagnostic>())
        {
            report(problem);
        }

        return (
            [.. files.Zip(scans).Where(pair => pair.Second is not null).Select(pair => new ScannedFile(pair.First, pair.Second!))],
            [.. files.Zip(scans).Where(pair => pair.Second is null).Select(pair => pair.First)]
        );
    }

    private static IdKeysBuilder? KeysOf(Study study, LogFile file, KeyMemory memory, CancellationToken token)
    {
        try
        {
            return IdPlace.Of(study, file, token) is { } place ? new IdKeysBuilder(place, memory) : null;
        }
        catch (InvalidDataException)
        {
            return null; // not of its source's format: reported when it is read
        }
    }
}
