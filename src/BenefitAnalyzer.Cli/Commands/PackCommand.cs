using System.CommandLine;
using System.Globalization;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting;
using BenefitAnalyzer.Reporting.Packs;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit pack my-study --for auditor</c>: one archive to hand on.</summary>
internal static class PackCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var audience = new Option<string>("--for")
        {
            Description =
                "colleague: study file, tables and logs; auditor: also published figures, which 'benefit verify' computes again; public: only counts large enough to publish, as a study of its own. Persons are pseudonyms in all of them, and the key is in none",
            Required = true,
        };
        audience.AcceptOnlyFromAmong([.. Enum.GetNames<PackAudience>().Select(name => name.ToLowerInvariant())]);
        var output = new Option<string?>("--output") { Description = "archive to write; by default STUDY-for-AUDIENCE.zip" };
        var template = new Option<string>("--template")
        {
            Description = "for an auditor: the kind of report whose figures go along, beside the study's snapshots",
            DefaultValueFactory = _ => ReportTemplate.DefaultId,
        };
        var command = new Command(
            "pack",
            "Pack a study into one archive with a manifest of hashes.\nExample: benefit pack my-study --for auditor\nExample: benefit pack my-study --for public --output open-data.zip"
        )
        {
            folder,
            audience,
            output,
            template,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(
                    Run(
                        parsed.GetRequiredValue(folder),
                        Enum.Parse<PackAudience>(parsed.GetRequiredValue(audience), ignoreCase: true),
                        parsed.GetValue(output),
                        parsed.GetRequiredValue(template),
                        token
                    )
                )
        );
        return command;
    }

    private static int Run(string folder, PackAudience audience, string? output, string template, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study)
        {
            return ExitCode.BadInput;
        }

        var file = output ?? $"{study.Id}-for-{audience.ToString().ToLowerInvariant()}.zip";
        if (ProgressLines.Show(progress => runner.Pack(study, new PackRequest(audience, file, template), progress, token)) is not { } pack)
        {
            return ExitCode.BadInput;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Packed {pack.Entries:#,0} files and {pack.Figures:#,0} published figures into {pack.File} (SHA-256 {FileHash.Of(pack.File)})"
            )
        );
        return ExitCode.Done;
    }
}
