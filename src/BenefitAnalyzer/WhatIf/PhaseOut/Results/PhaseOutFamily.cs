using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

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

    /// <summary>Also under other assumptions, which reports do not print.</summary>
    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        ScenarioAddress.Find(loaded, address, StudyPhaseOut.Kinds, report, (assumed, plain) => base.Find(assumed, plain, report, token));
}
