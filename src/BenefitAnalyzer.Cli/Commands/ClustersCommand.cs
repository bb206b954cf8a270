using System.CommandLine;
using BenefitAnalyzer.Cli.Output;
using BenefitAnalyzer.Reporting.Sections.Clusters;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit clusters my-study</c>: which services do customers use together?</summary>
internal static class ClustersCommand
{
    public static Command Create()
    {
        var folder = Arguments.Study();
        var show = new Option<string?>("--show")
        {
            Description =
                "services: proposed beside given clusters; groupings: silhouette and stability by number of groups; operators: one for all, or one for each cluster. Without it, a table of each, and 'services' as CSV or JSON",
        };
        show.AcceptOnlyFromAmong([.. ClusterTables.Ids]);
        var format = Arguments.Format();
        var command = new Command(
            "clusters",
            "Propose clusters of services from what customers use together (K-means, 2 to 8 groups, chosen by silhouette, tried with ten seeds), beside the clusters of the study, and compare one operator with several. Pairs of services with few customers are not seen. For internal use.\nExample: benefit clusters my-study\nExample: benefit clusters my-study --show groupings --format csv"
        )
        {
            folder,
            show,
            format,
        };
        command.SetAction(
            (parsed, token) =>
                Task.FromResult(Run(parsed.GetRequiredValue(folder), parsed.GetValue(show), parsed.GetRequiredValue(format), token))
        );
        return command;
    }

    private static int Run(string folder, string? show, string format, CancellationToken token)
    {
        var runner = Terminal.Runner();
        if (runner.Check(folder) is not { } study || runner.Clusters(study, token) is not { } report)
        {
            return ExitCode.BadInput;
        }

        Console.Write(ReportText.Of(report, show, format));
        return ExitCode.Done;
    }
}
