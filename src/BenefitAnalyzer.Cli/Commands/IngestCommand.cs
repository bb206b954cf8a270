using System.CommandLine;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit ingest my-study</c>: loads what is new and accounts for every record.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var received = new Option<string?>("--stdin")
        {
            Description = "keep standard input in the study as this file, such as logs/2006-04.csv, and load it",
        };
        var newKey = new Option<bool>("--new-key") { Description = "make a new key of pseudonyms and load everything anew under it" };
        var command = new Command(
            "ingest",
            "Load new and changed files; every record read is accounted for.\nExample: benefit ingest my-study"
        )
        {
            folder,
            received,
            newKey,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(Run(parsed.GetRequiredValue(folder), parsed.GetValue(received), parsed.GetValue(newKey), token))
        );
        return command;
    }

    private static int Run(string folder, string? received, bool newKey, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study)
        {
            return ExitCode.BadInput;
        }

        if (received is not null)
        {
            using var input = Console.OpenStandardInput();
            if (!runner.Receive(study, received, input, token))
            {
                return ExitCode.BadInput;
            }
        }

        if (newKey && !runner.RenewKey(study, token))
        {
            return ExitCode.BadInput;
        }

        var summary = ProgressLines.Show(progress => runner.Ingest(study, progress, token));
        if (summary.Files.Count == 0)
        {
            return ExitCode.BadInput;
        }

        Console.Write(Conservation(summary));
        Console.Error.WriteLine(Changes(summary));
        if (summary.RejectedFile is { } rejected)
        {
            Console.Error.WriteLine(
                $"Every rejected record, with its line and the reason: {Path.GetRelativePath(Environment.CurrentDirectory, rejected)}"
            );
        }

        // A file that was left out must never look like success.
        return summary.HasRefusedFiles || summary.Diagnostics.Any(found => found.Severity == Severity.Error)
            ? ExitCode.Refused
            : ExitCode.Done;
    }

    private static string Changes(IngestSummary summary)
    {
        string[] parts =
        [
            .. summary.Loaded > summary.Refused ? [$"Loaded {Files(summary.Loaded - summary.Refused)}"] : Array.Empty<string>(),
            .. summary.Refused > 0 ? [$"{Files(summary.Refused)} left out, as too many records were rejected"] : Array.Empty<string>(),
            .. summary.Removed > 0 ? [$"{Files(summary.Removed)} changed or gone since the last ingest"] : Array.Empty<string>(),
            .. summary.Renamed > 0 ? [$"{Files(summary.Renamed)} renamed"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "Nothing had changed since the last ingest." : $"{string.Join("; ", parts)}.";
    }

    private static string Files(int count) => $"{Count(count)} {(count == 1 ? "file" : "files")}";

    /// <summary>One line a source: read = accepted + duplicates + rejected, and blank where cells are.</summary>
    public static string Conservation(IngestSummary summary)
    {
        var hasBlank = summary.Files.Any(file => file.Blank > 0);
        var rows = summary
            .Files.GroupBy(file => file.Source)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Row(group.Key, [.. group], hasBlank));
        return TextTable.Of(
            ["source", "files", "read", "= accepted", "+ duplicates", "+ rejected", .. hasBlank ? ["+ blank"] : Array.Empty<string>()],
            [false, true, true, true, true, true, .. hasBlank ? [true] : Array.Empty<bool>()],
            [.. rows]
        );
    }

    private static IReadOnlyList<string> Row(string source, IReadOnlyList<LoadedFile> files, bool hasBlank) =>
        [
            source,
            Count(files.Count),
            Count(files.Sum(file => file.Records)),
            Count(files.Sum(file => file.Accepted)),
            Count(files.Sum(file => file.Duplicates)),
            Count(files.Sum(file => file.Rejected)),
            .. hasBlank ? [Count(files.Sum(file => file.Blank))] : Array.Empty<string>(),
        ];

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
