using System.CommandLine;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit check my-study</c>: reads study file and tables and names every fault with its place.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var command = new Command(
            "check",
            "Check the study file and its tables, all at once, with file, line and column.\nExample: benefit check my-study"
        )
        {
            folder,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study)
        {
            return ExitCode.BadInput;
        }

        runner.CheckPrivacy(study);

        Console.WriteLine(
            $"{study.Id}: {Of(study.Sources.Count, "source")}, {Of(study.Channels.Count, "channel")}, {Of(study.Tables.Services.Count, "service")}, {Of(study.Tables.Offices.Count, "office")}. No errors."
        );
        return ExitCode.Done;
    }

    private static string Of(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {what}{(count == 1 ? "" : "s")}");
}
