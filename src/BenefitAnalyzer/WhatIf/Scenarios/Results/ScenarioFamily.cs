using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;

namespace BenefitAnalyzer.WhatIf.Scenarios.Results;

/// <summary>The figures of the scenarios of a study, and of the base beside them.</summary>
public sealed class ScenarioFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ScenarioDefinitions.All;

    public override IReadOnlyList<string> Tables => ["cash_flows", "initiative_costs", "posts", "provisions", "evidence", "price_index"];

    public override IReadOnlyList<string> Counted(LoadedStudy loaded, Figure figure) => LedgerRows.Behind(loaded.Study, figure);

    public override IReadOnlyList<(string Name, object? Value)> Terms(
        LoadedStudy loaded,
        Figure figure,
        Action<Diagnostic> report,
        CancellationToken token
    ) =>
        [
            .. StudyTerms.Appraisal(loaded.Study),
            (
                "levers",
                StudyTerms.Listed(
                    Named(loaded, figure)
                        .SelectMany(scenario => scenario.Levers)
                        .Select(lever => $"{lever.Lever.Id} = {string.Join(", ", lever.Path.Select(step => StudyTerms.Text(step.Value)))}")
                )
            ),
        ];

    public override IReadOnlyList<string> Files(LoadedStudy loaded, Figure figure) =>
        [
            .. ScenarioReader
                .Names(loaded.Study)
                .Where(name => ScenarioReader.Read(loaded.Study, name, _ => { })?.Id == StudyTerms.Key(figure, "scenario"))
                .Select(name => $"{ScenarioReader.Folder}/{name}.yaml"),
        ];

    /// <remarks>What is wrong with a scenario was said when its figures were computed.</remarks>
    private static IEnumerable<Scenario> Named(LoadedStudy loaded, Figure figure) =>
        ScenarioReader.All(loaded.Study, _ => { }).Where(scenario => scenario.Id == StudyTerms.Key(figure, "scenario"));

    public override string Command => "benefit whatif";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        StudyScenarios.OfReport(loaded, report, token) is { } outcomes ? [.. ScenarioComparison.Of(outcomes, loaded.Data).All] : [];
}
