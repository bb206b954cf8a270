using System.Security.Cryptography;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using Microsoft.Extensions.FileSystemGlobbing;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Puts what comes from elsewhere (standard input) into the study as one of its files, so that it can be loaded again at any time.</summary>
internal static class ReceivedFile
{
    /// <summary>Writes a file of the study whole or not at all.</summary>
    /// <param name="name">Path relative to the study folder, which the pattern of a source must match.</param>
    /// <returns>False when it was not written; the reason was reported. A file of equal content that is there already is left as it is.</returns>
    public static bool Write(Study study, string name, Stream content, Action<Diagnostic> report, CancellationToken token)
    {
        var target = Path.GetFullPath(Path.Combine(study.Folder, name));
        var inside = Path.GetRelativePath(study.Folder, target).Replace('\\', '/');
        if (!study.Sources.Any(source => new Matcher(StringComparison.Ordinal).AddInclude(source.Files).Match(inside).HasMatches))
        {
            var patterns = string.Join(", ", study.Sources.Select(source => $"'{source.Files}'"));
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NoSourceForFile,
                    inside,
                    null,
                    $"no source reads a file of this name; sources read {patterns}"
                )
            );
            return false;
        }

        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(study.Database)!, "incoming")).FullName;
        var incoming = Path.Combine(folder, $"{Environment.ProcessId}");
        try
        {
            using (var file = new FileStream(incoming, FileMode.Create, FileAccess.Write))
            {
                content.CopyToAsync(file, token).GetAwaiter().GetResult();
            }

            if (File.Exists(target))
            {
                if (HashOf(target).SequenceEqual(HashOf(incoming)))
                {
                    return true;
                }

                report(
                    Diagnostic.Error(
                        DiagnosticCodes.FileExists,
                        inside,
                        null,
                        "is there already with other content; nothing was overwritten"
                    )
                );
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(incoming, target);
            return true;
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    private static byte[] HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return SHA256.HashData(file);
    }
}
