using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.PhaseOut.Results;

/// <summary>The figures of all closings that the study names.</summary>
public sealed class PhaseOutFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => PhaseOutDefinitions.All;

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [
            .. StudyPhaseOut
                .Of(loaded, loaded.Study.PhaseOut.Targets, report, token)
                .SelectMany(result => PhaseOutFigures.Of(result, loaded.Data).All),
        ];
}
