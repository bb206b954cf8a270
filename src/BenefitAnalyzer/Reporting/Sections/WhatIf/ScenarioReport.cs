using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Additions;
using BenefitAnalyzer.WhatIf.Scenarios.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>Answers to what-if questions as tables by themselves, for internal use.</summary>
internal sealed class ScenarioReport(LoadedStudy loaded, StudyScenarios scenarios, Action<Diagnostic> report)
{
    private static readonly LocalText Title = new("What if", "假設分析");
    private static readonly LocalText AsSet = new("As set on the command line", "按指令設定");

    /// <returns>Null when something in the question is wrong, which was reported.</returns>
    public static Report? Of(LoadedStudy loaded, WhatIfQuestion question, Action<Diagnostic> report, CancellationToken token)
    {
        // What is asked is read first: a slip in it should not cost the time of an appraisal.
        var study = loaded.Study;
        return
            Asked(study, question, report) is { } asked
            && All(question.Goals, goal => LeverOf(study, goal, report)) is { } goals
            && LeverGrid.Parse(study, question.Ranges, report) is { } grid
            && !IsContradictory(study, question, grid, report)
            && StudyScenarios.Of(loaded, report, token) is { } scenarios
            ? new ScenarioReport(loaded, scenarios, report).Answer(question, asked, goals, grid)
            : null;
    }

    private Report? Answer(WhatIfQuestion question, List<Scenario> asked, List<LeverName> goals, LeverGrid grid)
    {
        var study = loaded.Study;
        if (All([Scenario.Base, .. asked], scenarios.Run) is not { } outcomes)
        {
            return null;
        }

        RemarkCeilings(asked);
        var standard = outcomes[0].Scenario;
        foreach (var setting in question.Settings)
        {
            standard = standard.With(ScenarioReader.Parse(study, setting, report)!);
        }

        if (
            All([.. grid.Over(standard)], cell => scenarios.Run(cell.Scenario)) is not { } cells
            || All(goals, lever => SwitchingLever.Find(lever, question.View, standard, scenarios.Run)) is not { } switching
        )
        {
            return null;
        }

        var tables = new ScenarioTables(NameOf, lever => LocalText.Same(lever.Id));
        var comparison = ScenarioComparison.Of(outcomes, scenarios.Data);
        List<Block> blocks = [tables.Results(comparison.Rows), tables.Inputs(asked, scenarios.BaseOf)];
        if (comparison.Pairs.Count > 0)
        {
            blocks.Add(tables.Pairs(comparison.Pairs, scenarios.BaseOf));
            blocks.Add(ScenarioTables.Paths(comparison.Paths));
        }

        if (grid.Axes.Count > 0)
        {
            var values = grid.Over(standard).Select(cell => cell.Values);
            blocks.Add(ScenarioTables.Grid(grid, [.. values.Zip(cells, (value, cell) => (value, TotalOf(cell)))]));
        }

        if (goals.Count > 0)
        {
            blocks.Add(ScenarioTables.Switching(question.View, switching, scenarios.BaseOf));
        }

        return new Report("whatif", Title, study.Title, scenarios.Data, [new ReportSection("whatif", Title, blocks)])
        {
            Currency = study.Currency,
        };
    }

    /// <summary>Ceilings change what is chosen, not what an initiative is worth.</summary>
    private void RemarkCeilings(IEnumerable<Scenario> asked)
    {
        foreach (var value in asked.SelectMany(scenario => scenario.Levers).Where(value => value.Lever.Kind == LeverKind.Ceiling))
        {
            report(
                Diagnostic.Note(
                    DiagnosticCodes.LeverWithoutEffect,
                    null,
                    null,
                    $"'{value.Lever}' changes no appraisal: ask 'benefit portfolio' and 'benefit fund' under the scenario"
                )
            );
        }
    }

    /// <summary>Whether something is given twice, so that nobody could say which holds; that is reported.</summary>
    private static bool IsContradictory(Study study, WhatIfQuestion question, LeverGrid grid, Action<Diagnostic> report)
    {
        var set = question.Settings.Select(setting => ScenarioReader.Parse(study, setting, _ => { })!.Lever.Id);
        var twice = set.Concat(grid.Axes.Select(axis => axis.Lever.Id))
            .CountBy(id => id)
            .Where(own => own.Value > 1)
            .Select(own => own.Key)
            .ToList();
        foreach (var id in twice)
        {
            report(Diagnostic.Error(DiagnosticCodes.LeverTwice, null, null, $"'{id}' is given twice by --set or --vary: give it once"));
        }

        var repeated = question
            .Scenarios.CountBy(name => name, StringComparer.Ordinal)
            .Where(own => own.Value > 1)
            .Select(own => own.Key)
            .ToList();
        foreach (var name in repeated)
        {
            report(Diagnostic.Error(DiagnosticCodes.ScenarioTwice, null, null, $"scenario '{name}' is named twice: name it once"));
        }

        return twice.Count + repeated.Count > 0;
    }

    /// <summary>The scenarios named, or all of the study where none is; with the settings of the command line on top of each, or alone.</summary>
    private static List<Scenario>? Asked(Study study, WhatIfQuestion question, Action<Diagnostic> report)
    {
        var isOpen = question.Scenarios.Count + question.Settings.Count + question.Ranges.Count + question.Goals.Count == 0;
        if (
            All(isOpen ? ScenarioReader.Names(study) : question.Scenarios, name => ScenarioReader.Read(study, name, report)) is not { } read
            || All(question.Settings, setting => ScenarioReader.Parse(study, setting, report)) is not { } settings
        )
        {
            return null;
        }

        if (settings.Count == 0)
        {
            return read;
        }

        return read.Count == 0
            ? [new Scenario("as-set", AsSet, settings)]
            : [.. read.Select(scenario => settings.Aggregate(scenario, (changed, lever) => changed.With(lever)))];
    }

    private ScenarioFigures TotalOf(ScenarioOutcome outcome) => ScenarioFigures.Of([outcome], scenarios.Data)[^1];

    private static LeverName? LeverOf(Study study, string text, Action<Diagnostic> report)
    {
        var lever = LeverName.Parse(text, [.. LeverKind.All.Where(kind => kind.IsNumber)], LeverTargets.Of(study), out var fault);
        if (lever is null)
        {
            report(Diagnostic.Error(DiagnosticCodes.LeverNotUnderstood, null, null, fault));
        }

        return lever;
    }

    private LocalText NameOf(string id) =>
        loaded.Study.Initiatives.FirstOrDefault(initiative => initiative.Id == id)?.Name
        ?? ScenarioAdditions.NameOf(loaded.Study, id)
        ?? LocalText.Same(id);

    /// <summary>One of each; null where one is missing, which was reported.</summary>
    private static List<TResult>? All<T, TResult>(IReadOnlyList<T> items, Func<T, TResult?> of)
        where TResult : class
    {
        List<TResult?> made = [.. items.Select(of)];
        return made.Contains(null) ? null : [.. made.OfType<TResult>()];
    }
}
