using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Samples;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit sample --rows 1000000 --seed 710 big</c>: writes a study whose true figures are known.</summary>
internal static class SampleCommand
{
    private const int FewestRows = 5_000;
    private const int MostRows = 1_000_000_000;

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "folder to make" };
        var rows = Arguments.Whole(
            "--rows",
            "records",
            FewestRows,
            MostRows,
            "log records to write, from 5,000",
            (int)SampleOptions.Demo.Rows
        );
        var seed = Arguments.Seed("same seed, same bytes (default: 710)");
        var command = new Command(
            "sample",
            "Write an invented Hong Kong study with dirty rows, and the truth beside it.\nExample: benefit sample --rows 1000000 --seed 1 big"
        )
        {
            folder,
            rows,
            seed,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(rows)!.Value, parsed.GetValue(seed) ?? 710, token)
                )
        );
        return command;
    }

    private static int Run(string folder, long rows, ulong seed, CancellationToken token)
    {
        var options = new SampleOptions(rows, seed);
        if (!ProgressLines.Show(progress => Terminal.Runner().Sample(folder, options, progress, token)))
        {
            return ExitCode.BadInput;
        }

        Console.WriteLine($"Wrote a study into {folder}; what is true about it stands in {Path.Combine(folder, "truth")}.");
        return ExitCode.Done;
    }
}
