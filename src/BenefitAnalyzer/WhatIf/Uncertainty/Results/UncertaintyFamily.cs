using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.Uncertainty.Results;

/// <summary>The figures of the draws that a report makes.</summary>
public sealed class UncertaintyFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => UncertaintyDefinitions.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        StudyUncertainty.OfReport(loaded, report, token) is { } uncertainty
            ? [.. new UncertaintyFigures(uncertainty, loaded.Data).All]
            : [];
}
