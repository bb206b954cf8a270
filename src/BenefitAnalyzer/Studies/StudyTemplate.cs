using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Studies;

/// <summary>The small study that <c>benefit init</c> writes: commented, with tables and a log, it runs as it is.</summary>
public static class StudyTemplate
{
    private const string ResourceFolder = "Template/";

    /// <summary>Writes the study into a folder, which is made when it is not there. Nothing is written when a file would be overwritten.</summary>
    /// <returns>What stood in the way; empty when the study was written.</returns>
    public static IReadOnlyList<Diagnostic> Write(string folder)
    {
        var files = Files();
        var existing = files.Keys.Where(file => Path.Exists(Path.Combine(folder, file))).ToList();
        if (existing.Count > 0)
        {
            return
            [
                .. existing.Select(file =>
                    Diagnostic.Error(
                        DiagnosticCodes.FileExists,
                        file,
                        null,
                        $"the file is already in '{folder}': choose a new folder; nothing was written"
                    )
                ),
            ];
        }

        foreach (var (file, text) in files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return [];
    }

    /// <summary>Path in the study folder → text. The schema comes along, so that editors find it without a network.</summary>
    private static SortedDictionary<string, string> Files()
    {
        var assembly = typeof(StudyTemplate).Assembly;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { [StudySchema.FileName] = StudySchema.Text() };
        foreach (
            var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourceFolder, StringComparison.Ordinal))
        )
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            files[resource[ResourceFolder.Length..].Replace('\\', '/')] = text.ReadToEnd(); // a build on Windows writes '\'
        }

        return files;
    }
}
