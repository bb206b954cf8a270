using System.CommandLine;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Packs;
using BenefitAnalyzer.Reporting.Snapshots;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit verify archive.zip</c>: is it whole, and do its figures come out again?</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var archive = new Argument<string>("archive") { Description = "archive that 'benefit pack' or 'benefit report --freeze' wrote" };
        var command = new Command(
            "verify",
            "Check every file of an archive against its manifest, load its logs in a temporary folder and compute every published figure again. Exit code 1 when a figure differs, 2 when the archive was changed.\nExample: benefit verify my-study-for-auditor.zip"
        )
        {
            archive,
        };
        command.SetAction((parsed, token) => Task.FromResult(Run(parsed.GetRequiredValue(archive), token)));
        return command;
    }

    private static int Run(string archive, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (ProgressLines.Show(progress => runner.Verify(archive, progress, token)) is not { } found)
        {
            return ExitCode.BadInput;
        }

        Console.Write(Text(found, archive));
        return found.Differences.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static string Text(Verification found, string archive)
    {
        var (manifest, recomputed, differences, needLogs) = found;
        var audience = manifest.For is { } whom ? $" for {whom}" : "";
        string[] lines =
        [
            $"{manifest.Kind} of {manifest.Study}{audience}, written by benefit {manifest.Program}",
            $"{Count(manifest.Entries.Count)} files, each as the manifest says; SHA-256 of the archive {FileHash.Of(new FileInfo(archive))}",
            $"{Count(recomputed)} published figures, {Count(differences.Count)} of them come out otherwise",
            .. manifest.Rewritten is { } rewritten
                ?
                [
                    $"{Count(rewritten.Files.Count)} logs were written anew as CSV (see 'rewritten' in the manifest): lines are those of the copies",
                ]
                : Array.Empty<string>(),
            .. needLogs.Count == 0 ? Array.Empty<string>() : [$"the archive does not hold what would give: {string.Join(", ", needLogs)}"],
        ];
        var table = TextTable.Of(
            ["figure", "published", "computed anew", "why"],
            [false, true, true, false],
            [.. differences.Select(change => (IReadOnlyList<string>)[change.Id, Value(change.Before), Value(change.Now), Why(change)])]
        );
        return string.Join('\n', lines) + "\n" + (differences.Count == 0 ? "" : "\n" + table);
    }

    private static string Value(FrozenFigure? figure) =>
        figure is null ? ""
        : figure.Value is { } value ? value.ToString("0.############", CultureInfo.InvariantCulture)
        : figure.State.ToString().ToLowerInvariant();

    private static string Why(FigureChange change) =>
        change.Cause switch
        {
            ChangeCause.Definition => $"definition: {change.Before!.Definition}, now {change.Now!.Definition}",
            ChangeCause.Gone => "not computed",
            _ => "differs",
        };

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
