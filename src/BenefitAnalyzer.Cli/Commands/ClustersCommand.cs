using System.CommandLine;
using BenefitAnalyzer.Reporting.Sections.Clusters;

namespace BenefitAnalyzer.Cli.Commands;

/// <summary><c>benefit clusters my-study</c>: which services do customers use together?</summary>
internal static class ClustersCommand
{
    public static Command Create()
    {
        var tables = new ShownTables(
            "services: proposed beside given clusters; groupings: silhouette and stability by number of groups; operators: one for all, or one for each cluster. Without it, a table of each, and 'services' as CSV or JSON",
            ClusterTables.Ids
        );
        var command = new Command(
            "clusters",
            "Propose clusters of services from what customers use together (K-means, 2 to 8 groups, chosen by silhouette, tried with ten seeds), beside the clusters of the study, and compare one operator with several. Pairs of services with few customers are not seen. For internal use.\nExample: benefit clusters my-study\nExample: benefit clusters my-study --show groupings --format csv"
        )
        {
            tables.Study,
            tables.Show,
            tables.Format,
        };
        command.SetAction((parsed, token) => tables.Print(parsed, (runner, study) => runner.Clusters(study, token)));
        return command;
    }
}
