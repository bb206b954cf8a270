using System.Text.RegularExpressions;
using BenefitAnalyzer.Tests.Appraisal;

namespace BenefitAnalyzer.Tests.Cli;

/// <summary>Whoever copies an example from a help text onto the sample should see it work.</summary>
[TestClass]
[DoNotParallelize] // takes over the current directory
public sealed partial class HelpExamplesTests
{
    /// <summary>They write a million rows, or the report that the tests of the README look at.</summary>
    private static readonly string[] TooLong = ["demo", "sample"];

    /// <summary>What a tally found is shown by a study that has one, and the sample has none.</summary>
    private const string OfAnotherStudy = "tally my-study";

    /// <summary>They make whole reports or search long, one after the other.</summary>
    private static readonly string[] OnlyAtNight =
    [
        "report",
        "pack",
        "verify",
        "sensitivity",
        "portfolio",
        "fund",
        "phase-out",
        "clusters",
        "suggest",
    ];

    [TestMethod]
    public async Task EveryExampleOfAHelpTextWorksOnACopyOfTheSample()
    {
        using var folder = new TemporaryFolder();
        using var sample = LoadedExample.Copy(Path.Combine(Repository.Root, "sample-data", "hong-kong"));
        Prepare(folder, sample.Folder);
        var before = Environment.CurrentDirectory;
        var failed = new List<string>();
        var seen = new HashSet<string>();
        try
        {
            Environment.CurrentDirectory = folder.Path;
            string[] leftOut = [.. TooLong, .. Nightly.Or(1, 0) == 1 ? OnlyAtNight : []];
            foreach (var command in Commands().Matches((await CommandRun.Of("--help")).Output).Select(found => found.Groups[1].Value))
            {
                foreach (var example in await ExamplesOf(command))
                {
                    var line = string.Join(' ', example);
                    if (leftOut.Contains(example[0]) || line == OfAnotherStudy || !seen.Add(line))
                    {
                        continue;
                    }

                    // The sample stands where 'init' would begin a study; a browser is not every machine's.
                    string[] args =
                        example[0] == "init" ? ["init", "another-study"]
                        : example[0] == "report" ? [.. example, "--no-pdf"]
                        : example;
                    var run = await CommandRun.Of(args);
                    if (run.Code != 0)
                    {
                        failed.Add($"benefit {string.Join(' ', args)}: {run.Code}\n{run.Errors}");
                    }
                }
            }
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }

        Assert.IsEmpty(failed, string.Join('\n', failed));
    }

    private static async Task<List<string[]>> ExamplesOf(string command)
    {
        var help = (await CommandRun.Of(command, "--help")).Output;
        var examples = Examples().Matches(help).Select(found => WordsOf(found.Groups[1].Value)).ToList();
        Assert.IsNotEmpty(examples, $"'benefit {command} --help' shows no example");
        return examples;
    }

    private static string[] WordsOf(string line) => [.. Words().Matches(line).Select(word => word.Value.Trim('"'))];

    /// <summary>The sample under the name that examples give it, and beside it the files that they read.</summary>
    private static void Prepare(TemporaryFolder folder, string sample)
    {
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.Path, "my-study", Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        var study = Path.Combine(folder.Path, "my-study", "study.yaml");
        File.WriteAllText(study, StudyId().Replace(File.ReadAllText(study), "study: my-study", 1));
        folder.With("cashflow.csv", AppraisalSample.Annex);
        folder.With("log.csv", "id,customer\n1,Chan Tai Man\n");
        folder.With("counter-2006.csv", "id,started,service,channel\n1,2006-04-03 09:10,IMM01,counter\n2,2006-04-03 09:20,IMM01,counter\n");
    }

    [GeneratedRegex(@"^  ([a-z-]+) +(?:<|[A-Z])", RegexOptions.Multiline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"Example: benefit (.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Examples();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Words();

    [GeneratedRegex("^study: .*$", RegexOptions.Multiline)]
    private static partial Regex StudyId();
}
