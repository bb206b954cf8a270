using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.WhatIf.Scenarios.Results;

/// <summary>The figures of the scenarios of a study, and of the base beside them.</summary>
public sealed class ScenarioFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ScenarioDefinitions.All;

    public override string Command => "benefit whatif";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        StudyScenarios.OfReport(loaded, report, token) is { } outcomes ? [.. ScenarioComparison.Of(outcomes, loaded.Data).All] : [];
}
