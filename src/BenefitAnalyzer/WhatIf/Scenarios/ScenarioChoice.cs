using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>Under which assumptions something is asked.</summary>
/// <param name="Name">Name or file of a scenario; null for the base.</param>
/// <param name="Settings">Levers on top, as <c>ceiling=1.1</c>.</param>
public sealed record ScenarioChoice(string? Name, IReadOnlyList<string> Settings)
{
    private static readonly LocalText AsSet = new("As set", "按設定");

    /// <summary>The study as it is.</summary>
    public static ScenarioChoice Base { get; } = new(null, []);

    public bool IsBase => Name is null && Settings.Count == 0;

    /// <returns>Null when something is wrong with it, which is reported.</returns>
    public Scenario? Read(Study study, Action<Diagnostic> report)
    {
        var scenario = Name is null ? Scenario.Base : ScenarioReader.Read(study, Name, report);
        foreach (var setting in Settings)
        {
            var value = ScenarioReader.Parse(study, setting, report);
            scenario = value is null ? null : scenario?.With(value);
        }

        return scenario is not null && Name is null && Settings.Count > 0 ? scenario with { Id = "as-set", Title = AsSet } : scenario;
    }

    /// <summary>A loaded study under these assumptions; the study itself for the base.</summary>
    /// <param name="kinds">Of levers that change what is asked; others are remarked.</param>
    /// <returns>Null when something is wrong with the scenario, which is reported.</returns>
    public LoadedStudy? Of(LoadedStudy loaded, IReadOnlyList<LeverKind> kinds, Action<Diagnostic> report) =>
        IsBase ? loaded
        : loaded.Once<LoadedStudy?>(string.Join('\n', [Name ?? "", .. Settings]), report, say => Assume(loaded, say)) is { } assumed
        && Remarked(assumed.Study.Scenario, kinds, report)
            ? assumed
        : null;

    /// <summary>The study under these assumptions, for what asks no logs.</summary>
    /// <param name="kinds">As in the other.</param>
    public Study? Of(Study study, IReadOnlyList<LeverKind> kinds, Action<Diagnostic> report) =>
        IsBase ? study
        : Read(study, report) is { } scenario && Remarked(scenario, kinds, report)
            ? ScenarioStudy.Of(study, scenario, study.FiscalYearOf(study.Period?.Until ?? DateOnly.MinValue))
        : null;

    private LoadedStudy? Assume(LoadedStudy loaded, Action<Diagnostic> report)
    {
        var study = loaded.Study;
        return Read(study, report) is { } scenario
            ? loaded.Assuming(
                ScenarioStudy.Of(
                    study,
                    scenario,
                    study.Funding.FirstYear ?? study.FiscalYearOf(study.Period?.Until ?? loaded.Engine.Covered.Until)
                )
            )
            : null;
    }

    private static bool Remarked(Scenario scenario, IReadOnlyList<LeverKind> kinds, Action<Diagnostic> report)
    {
        foreach (var value in scenario.Levers.Where(value => !kinds.Contains(value.Lever.Kind)))
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.LeverWithoutEffect,
                    value.Place == value.Lever.Id ? null : value.Place,
                    null,
                    $"'{value.Lever}' changes nothing here; what does: {string.Join(", ", kinds.Select(kind => kind.Id))}"
                )
            );
        }

        return true;
    }
}
