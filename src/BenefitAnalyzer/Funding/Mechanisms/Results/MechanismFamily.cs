using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Funding.Mechanisms.Results;

/// <summary>The figures of the mechanisms that a study compares.</summary>
public sealed class MechanismFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => MechanismDefinitions.All;

    public override string Command => "benefit fund";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Study.Funding.Mechanisms.Count > 0 && StudyMechanisms.Of(loaded, report, token) is { } mechanisms
            ? [.. new MechanismFigures(mechanisms, loaded.Data).All]
            : [];

    /// <summary>Also under other assumptions, which reports do not print.</summary>
    public override Figure? Find(LoadedStudy loaded, string address, Action<Diagnostic> report, CancellationToken token) =>
        ScenarioAddress.Find(loaded, address, ScenarioBids.Kinds, report, (assumed, plain) => base.Find(assumed, plain, report, token));
}
