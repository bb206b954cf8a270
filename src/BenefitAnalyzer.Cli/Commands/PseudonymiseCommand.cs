using System.CommandLine;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion.Handover;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit pseudonymise log.csv --columns customer --output handed-over.csv</c>: replaces persons where the log is owned.</summary>
internal static class PseudonymiseCommand
{
    private static readonly Argument<string> File = new("file")
    {
        Description = "log in CSV or TSV, plain, .gz or .zst; a .zip must be unpacked first",
    };

    private static readonly Option<string> Output = new("--output")
    {
        Description = "file to write; packed where its name ends in .gz or .zst",
        Required = true,
    };

    private static readonly Option<string[]> Columns = Names("--columns", "headings of the columns that hold persons, such as customer");
    private static readonly Option<string[]> Dropped = Names("--drop", "headings of columns to leave out, such as remarks");

    private static readonly Option<string?> Key = new("--key")
    {
        Description = "file with the key, made on first use; by default that of the study",
    };

    private static readonly Option<string?> Study = new("--study")
    {
        Description =
            "study that the log is for: its persons are replaced, its key is used, and columns that it does not read are left out",
    };

    private static readonly Option<string?> Source = new("--source") { Description = "source of the study that describes the log" };

    public static Command Create()
    {
        var command = new Command(
            "pseudonymise",
            "Copy a log with pseudonyms in the place of persons, so that it can be handed on.\nExample: benefit pseudonymise log.csv --columns customer --output handed-over.csv --key my.key"
        )
        {
            File,
            Output,
            Columns,
            Dropped,
            Key,
            Study,
            Source,
        };
        command.SetAction((parsed, token) => Task.FromResult(Run(parsed, token)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken token)
    {
        var runner = Terminal.Runner();
        var request = new PseudonymiseRequest(parsed.GetRequiredValue(File), parsed.GetRequiredValue(Output))
        {
            Columns = parsed.GetValue(Columns) ?? [],
            Dropped = parsed.GetValue(Dropped) ?? [],
            KeyFile = parsed.GetValue(Key),
        };
        if (parsed.GetValue(Study) is { } folder)
        {
            if (runner.Check(folder) is not { } study || SourceOf(study, parsed.GetValue(Source)) is not { } source)
            {
                return ExitCode.BadInput;
            }

            request = request with { Described = (study, source) };
        }

        if (runner.Pseudonymise(request, token) is not { } summary)
        {
            return ExitCode.BadInput;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Wrote {summary.Records:#,0} {(summary.Records == 1 ? "record" : "records")} into {request.Output}; pseudonyms in {string.Join(", ", summary.Columns)}; key check {summary.KeyCheck}"
            )
        );
        if (summary.Withheld > 0)
        {
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{summary.Withheld:#,0} {(summary.Withheld == 1 ? "record of the wrong shape is withheld: the study rejects it" : "records of the wrong shape are withheld: the study rejects them")}."
                )
            );
        }

        return ExitCode.Done;
    }

    private static Source? SourceOf(Study study, string? name)
    {
        var logs = study.Sources.Where(source => source.Kind == SourceKind.Log).ToList();
        var found = name is null && logs.Count == 1 ? logs[0] : logs.Find(source => source.Name == name);
        if (found is null)
        {
            var names = logs.Select(source => source.Name).ToList();
            var what = name is null ? "say with --source which source describes the log" : $"there is no source '{name}' of logs";
            Terminal.Report(Diagnostic.Error(DiagnosticCodes.CannotPseudonymise, null, null, what + NearestName.Hint(name ?? "", names)));
        }

        return found;
    }

    private static Option<string[]> Names(string option, string description) =>
        new(option)
        {
            Description = description,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))],
        };
}
