using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Clusters;
using BenefitAnalyzer.WhatIf.Clusters.Results;

namespace BenefitAnalyzer.Reporting.Sections.Clusters;

/// <summary>Tables of clusters by themselves.</summary>
internal static class ClusterReport
{
    /// <returns>Null when nothing can be grouped; the reason was reported.</returns>
    public static Report? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        if (StudyClusters.Of(loaded, report, token) is not { } comparison)
        {
            return null;
        }

        var title = new LocalText("Clusters of services", "服務組");
        var context = new ReportContext(loaded);
        var tables = new ClusterTables(ClusterFigures.Of(comparison, loaded.Data), context.Label);
        return new Report("clusters", title, loaded.Study.Title, loaded.Data, [new ReportSection("clusters", title, tables.All)])
        {
            Currency = loaded.Study.Currency,
        };
    }
}
