using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Opportunities.Measured;

/// <summary>What each service of a study could still yield.</summary>
public sealed class OpportunityFigures : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => OpportunityDefinitions.All;

    public override IReadOnlyList<string> Tables => [.. CostTableNames.All, "counter_pools", "shifts"];

    public override string Command => "benefit opportunities";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [.. Rows(loaded, report, token).SelectMany(row => row.Figures)];

    /// <summary>The same by service, the largest yield first; empty where the data has no whole fiscal year.</summary>
    public static IReadOnlyList<OpportunityRow> Rows(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once<IReadOnlyList<OpportunityRow>>(
            "",
            report,
            say => OpportunityScan.Of(StudyCosts.Of(loaded, Dimensions.FiscalYear, say, token), say, token)
        );
}
