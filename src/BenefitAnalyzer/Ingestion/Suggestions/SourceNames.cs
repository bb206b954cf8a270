using System.Text.RegularExpressions;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>What a drafted source and its files are called.</summary>
internal static partial class SourceNames
{
    /// <summary>The file's path in the study; where it lies elsewhere, the place to put it.</summary>
    public static string FilesOf(string path, Study? study)
    {
        var inside = study is null ? null : Path.GetRelativePath(study.Folder, Path.GetFullPath(path)).Replace('\\', '/');
        return inside is null || inside.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(inside)
            ? $"logs/{Path.GetFileName(path)}"
            : inside;
    }

    public static string Of(string path)
    {
        var file = Path.GetFileName(path);
        var name = NotInNames()
            .Replace(file[..(file.IndexOf('.', 1) is > 0 and var dot ? dot : file.Length)].ToLowerInvariant(), "-")
            .Trim('-');
        return name.Length > 0 ? name : "source";
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInNames();
}
