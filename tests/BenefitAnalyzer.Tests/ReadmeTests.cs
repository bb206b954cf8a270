using System.Text.RegularExpressions;
using BenefitAnalyzer.Cli;

namespace BenefitAnalyzer.Tests;

[TestClass]
[DoNotParallelize] // takes over the console
public sealed partial class ReadmeTests
{
    [TestMethod]
    public async Task TheDemoPrintsWhatTheReadmeShows()
    {
        var (code, output, folder) = await RunDemo();

        Assert.AreEqual(0, code);
        var shown = DemoBlock().Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"))).Groups["output"].Value;
        Assert.AreEqual(shown, output.ReplaceLineEndings("\n").Replace(folder, "reports/demo", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task TheCommittedSampleReportIsWhatTheDemoWrites()
    {
        var (_, _, folder) = await RunDemo();

        var committed = Path.Combine(Repository.Root, "reports", "sample");
        var stale = Directory
            .EnumerateFiles(committed, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(committed, file))
            .Where(file => !IsPicture(file) && !SameText(Path.Combine(committed, file), Path.Combine(folder, file)))
            .ToList();
        Assert.IsEmpty(stale, $"not current: {string.Join(", ", stale)}; write them again with 'benefit demo'");
    }

    /// <summary>Pixels and the text metrics behind an SVG depend on the platform; charts are compared by their data.</summary>
    private static bool IsPicture(string file) =>
        file.EndsWith(".png", StringComparison.Ordinal) || file.EndsWith(".svg", StringComparison.Ordinal) || file == "index.html";

    private static bool SameText(string committed, string written) =>
        File.Exists(written) && File.ReadAllText(committed).ReplaceLineEndings("\n") == File.ReadAllText(written).ReplaceLineEndings("\n");

    private static async Task<(int Code, string Output, string Folder)> RunDemo()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("benefit-readme").FullName, "demo");
        var (console, errors) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var ignored = new StringWriter();
        Console.SetOut(output);
        Console.SetError(ignored);
        try
        {
            var code = await CommandLine.RunAsync(["demo", "--output", folder]);
            return (code, output.ToString(), folder);
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(errors);
        }
    }

    [GeneratedRegex("<!-- demo -->\n```\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex DemoBlock();
}
