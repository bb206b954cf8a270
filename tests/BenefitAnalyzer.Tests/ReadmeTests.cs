using System.IO.Compression;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Tests.Cli;

namespace BenefitAnalyzer.Tests;

[TestClass]
public sealed partial class ReadmeTests
{
    [TestMethod]
    public async Task TheDemoPrintsWhatTheReadmeShows()
    {
        var (code, output, _) = SampleDemo.Run;

        Assert.AreEqual(0, code);
        var shown = DemoBlock().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"))).Groups["output"].Value;
        Assert.AreEqual(shown, output.Replace(SampleDemo.Folder, "reports/demo", StringComparison.Ordinal));
    }

    [TestMethod]
    public void TheCommittedSampleReportIsWhatTheDemoWrites()
    {
        var folder = SampleDemo.Folder;
        var committed = Path.Combine(Repository.Root, "reports", "sample");
        var stale = FilesOf(committed)
            .Concat(FilesOf(folder).Where(file => !file.StartsWith(SampleDemo.StudyFolder, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal)
            .Where(file => !IsPicture(file) && !IsPrint(file) && !SameContent(Path.Combine(committed, file), Path.Combine(folder, file)))
            .ToList();
        Assert.IsEmpty(stale, $"not current: {string.Join(", ", stale)}; write them again with 'benefit demo'");
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file));

    /// <summary>Pixels and the text metrics behind an SVG depend on the platform; charts are compared by their data.</summary>
    private static bool IsPicture(string file) => Path.GetExtension(file) is ".png" or ".svg" || file == "index.html";

    /// <summary>The demo prints nothing; the tests of committed prints hold them to the page.</summary>
    private static bool IsPrint(string file) => Path.GetExtension(file) == ".pdf";

    private static bool SameContent(string committed, string written)
    {
        if (!File.Exists(committed) || !File.Exists(written))
        {
            return false;
        }

        return Path.GetExtension(committed) is ".docx" or ".xlsx"
            ? PartsOf(committed).SequenceEqual(PartsOf(written))
            : File.ReadAllText(committed).ReplaceLineEndings("\n") == File.ReadAllText(written).ReplaceLineEndings("\n");
    }

    /// <summary>The parts of a document but for its pictures.</summary>
    private static List<(string Name, string Text)> PartsOf(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        List<(string, string)> parts = [];
        foreach (var entry in archive.Entries.Where(entry => !IsPicture(entry.Name)))
        {
            using var reader = new StreamReader(entry.Open());
            parts.Add((entry.FullName, reader.ReadToEnd()));
        }

        return parts;
    }

    [GeneratedRegex("<!-- demo -->\n```\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex DemoBlock();
}
