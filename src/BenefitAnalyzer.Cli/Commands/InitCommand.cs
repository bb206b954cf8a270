using System.CommandLine;
using BenefitAnalyzer.Cli.Output;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit init my-study</c>: writes a small commented study that already runs.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "folder to make" };
        var command = new Command(
            "init",
            "Start a study: write a small commented example that already runs.\nExample: benefit init my-study"
        )
        {
            folder,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        if (!Terminal.Runner().Init(folder))
        {
            return ExitCode.BadInput;
        }

        Console.WriteLine($"Wrote a study into {folder}. Next: edit {Path.Combine(folder, "study.yaml")}, then");
        Console.WriteLine($"  benefit ingest {folder}");
        Console.WriteLine($"  benefit report {folder}");
        return ExitCode.Done;
    }
}
