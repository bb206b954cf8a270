using System.CommandLine;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Inputs;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit inputs my-study --xlsx inputs.xlsx</c>: tables, settings and scenarios as a workbook, out and back.</summary>
internal static class InputsCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var write = new Option<string>("--xlsx") { Description = "workbook to write; never overwritten" };
        var read = new Option<string>("--read") { Description = "edited workbook to read back; nothing changes unless all is sound" };
        var by = new Option<string>("--by")
        {
            Description = "who changed it, for the journal (default: the user's name)",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var why = new Option<string>("--why") { Description = "why, for the journal", DefaultValueFactory = _ => "" };
        var command = new Command(
            "inputs",
            "Write tables, settings and scenarios as a workbook for Excel, or read it back.\n"
                + "Example: benefit inputs my-study --xlsx inputs.xlsx\n"
                + "Example: benefit inputs my-study --read inputs.xlsx --by \"Chan Tai Man\" --why \"survey of 2005\""
        )
        {
            folder,
            write,
            read,
            by,
            why,
        };
        command.CheckTogether(result =>
        {
            if (result.GetResult(write) is null == result.GetResult(read) is null)
            {
                result.AddError("give either --xlsx FILE to write a workbook or --read FILE to read one");
            }
        });
        command.SetAction(parsed =>
            parsed.GetValue(write) is { } target
                ? Write(parsed.GetRequiredValue(folder), target)
                : Read(
                    parsed.GetRequiredValue(folder),
                    parsed.GetRequiredValue(read),
                    new ChangeAuthor(parsed.GetRequiredValue(by), parsed.GetRequiredValue(why))
                )
        );
        return command;
    }

    private static int Write(string folder, string file)
    {
        if (!Terminal.Runner().WriteInputs(folder, file))
        {
            return ExitCode.BadInput;
        }

        Console.WriteLine($"Wrote {file}. Edit it, then");
        Console.WriteLine($"  benefit inputs {folder} --read {file} --by NAME --why REASON");
        return ExitCode.Done;
    }

    private static int Read(string folder, string file, ChangeAuthor author)
    {
        if (Terminal.Runner().ReadInputs(folder, file, author, TimeProvider.System) is not { } read)
        {
            Console.Error.WriteLine("Nothing was changed.");
            return ExitCode.BadInput;
        }

        if (read.Changes.Count == 0)
        {
            Console.WriteLine("The workbook says what the study says: nothing was changed.");
            return ExitCode.Done;
        }

        Console.Write(
            TextTable.Of(["table", "row", "column", "old", "new"], [false, false, false, false, false], [.. read.Changes.Select(Cells)])
        );
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{read.Changes.Count:#,0} {(read.Changes.Count == 1 ? "change" : "changes")} written to {string.Join(", ", read.Files)} and recorded in journal.csv. Write a new workbook before editing on."
            )
        );
        return ExitCode.Done;
    }

    private static IReadOnlyList<string> Cells(InputChange change) =>
        [
            change.Table,
            change.Row,
            change.Column ?? (change.Old is null ? "(new row)" : "(row deleted)"),
            change.Old ?? "",
            change.New ?? "",
        ];
}
