using System.IO.Compression;
using BenefitAnalyzer.Studies;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Finds the files of a source.</summary>
public static class SourceFiles
{
    /// <summary>The files that the source's glob matches, sorted by name so that the order never depends on the disk.</summary>
    public static IReadOnlyList<LogFile> Of(Study study, Source source)
    {
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(source.Files);
        var found = matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(study.Folder)));
        return
        [
            .. found
                .Files.Select(match => match.Path.Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .SelectMany(name => Describe(study, source, name)),
        ];
    }

    /// <summary>Those of some names, relative to the study folder, that a source with this glob would read.</summary>
    public static IEnumerable<string> Matching(string glob, IEnumerable<string> names) =>
        new Matcher(StringComparison.Ordinal).AddInclude(glob).Match(names).Files.Select(match => match.Path);

    /// <summary>What macOS packs beside each file for itself: attributes and views of folders, no data.</summary>
    private static bool IsOfFinder(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || entry.Name == ".DS_Store";

    /// <summary>The file; of an archive the files in it, nested folders included.</summary>
    /// <remarks>A broken archive is left as it is: reading it tells what is wrong.</remarks>
    private static IReadOnlyList<LogFile> Describe(Study study, Source source, string name)
    {
        var info = new FileInfo(Path.Combine(study.Folder, name));
        var file = new LogFile(source, info.FullName, name, info.Exists ? info.Length : 0, info.LastWriteTimeUtc.Ticks);
        if (!name.EndsWith(LogFile.ArchiveEnding, StringComparison.OrdinalIgnoreCase))
        {
            return [file];
        }

        try
        {
            using var archive = ZipFile.OpenRead(info.FullName);
            return
            [
                .. archive
                    .Entries.Where(entry => !entry.FullName.EndsWith('/') && !IsOfFinder(entry))
                    .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                    .Select(entry => file with { Name = $"{name}/{entry.FullName}", Length = entry.Length, Entry = entry.FullName }),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return [file with { Entry = "" }];
        }
    }
}
