using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Customers;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.Clusters.Results;

/// <summary>The figures of the clusters of a study.</summary>
public sealed class ClusterFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ClusterDefinitions.All;

    public override IReadOnlyList<string> Tables => ["services", "clusters", "operator_fees"];

    public override IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    ) => [("seed", loaded.Study.Seed)];

    /// <remarks>Whoever completed something counts in what is used together.</remarks>
    public override IReadOnlyList<string> Counted(LoadedStudy loaded, Figure figure) => [new LinkableShare().Id];

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        StudyClusters.Of(loaded, report, token) is { } comparison ? [.. ClusterFigures.Of(comparison, loaded.Data).All] : [];
}
