using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Ingestion.Suggestions;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit suggest logs/2006.csv</c>: drafts what study.yaml must say about a file.</summary>
internal static class SuggestCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "a log or a return; CSV, TSV or other text with cells (also .gz, .zst, .zip), XLSX …",
        };
        var folder = new Option<string>("--study") { Description = "study folder, to whose codes values are mapped" };
        var json = new Option<bool>("--json") { Description = "print the draft as JSON" };
        var command = new Command(
            "suggest",
            "Read an unknown file and draft its 'sources:' block, with reasons; nothing is applied.\n"
                + "Example: benefit suggest counter-2006.csv --study my-study"
        )
        {
            file,
            folder,
            json,
        };
        command.SetAction(
            (parsed, token) => Task.FromResult(Run(parsed.GetRequiredValue(file), parsed.GetValue(folder), parsed.GetValue(json), token))
        );
        return command;
    }

    private static int Run(string file, string? folder, bool json, CancellationToken token)
    {
        var runner = Terminal.Runner();
        Study? study = null;
        if (folder is not null && (study = runner.Check(folder)) is null)
        {
            return ExitCode.BadInput;
        }

        if (runner.Suggest(file, study, token) is not { } draft)
        {
            return ExitCode.BadInput;
        }

        Console.Write(json ? SourceDraftJson.Of(draft) : SourceDraftYaml.Of(draft));
        return ExitCode.Done;
    }
}
