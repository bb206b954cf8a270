using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.Clusters.Results;

/// <summary>The figures of the clusters of a study.</summary>
public sealed class ClusterFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ClusterDefinitions.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        StudyClusters.Of(loaded, report, token) is { } comparison ? [.. ClusterFigures.Of(comparison, loaded.Data).All] : [];
}
