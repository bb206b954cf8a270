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
                .Select(name => Describe(study, source, name)),
        ];
    }

    private static LogFile Describe(Study study, Source source, string name)
    {
        var info = new FileInfo(Path.Combine(study.Folder, name));
        return new LogFile(source, info.FullName, name, info.Exists ? info.Length : 0, info.LastWriteTimeUtc.Ticks);
    }
}
