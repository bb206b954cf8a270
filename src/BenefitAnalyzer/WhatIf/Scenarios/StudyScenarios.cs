using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.WhatIf.Scenarios.Additions;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>A study's flows, ready for scenarios to be asked about.</summary>
internal sealed class StudyScenarios
{
    private readonly AppraisalSettings settings;
    private readonly (int Month, int Day) fiscalYearStart;
    private readonly IReadOnlyDictionary<string, FlowBasis> bases;
    private readonly ScenarioRunner runner;

    private StudyScenarios(
        LoadedStudy loaded,
        IReadOnlyList<CashFlow> flows,
        IReadOnlyDictionary<string, FlowBasis> bases,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        settings = loaded.Study.Appraisal ?? AppraisalSettings.Default;
        fiscalYearStart = loaded.Study.FiscalYearStart;
        this.bases = bases;
        Data = loaded.Data;
        runner = new ScenarioRunner(
            flows,
            settings,
            terms => StudyAppraisals.AppraiserOf(loaded.Study, loaded, terms, report, token),
            bases,
            report
        )
        {
            AdditionsOf = new ScenarioAdditions(loaded, bases, report, token).Of,
        };
    }

    /// <summary>Hash of what results are made from.</summary>
    public string Data { get; }

    /// <returns>Null when the study has no cash flow, which is reported.</returns>
    public static StudyScenarios? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var flows = StudyFlows.Of(loaded, report, token).Flows;
        if (flows.Any(flow => flow.Lines.Count > 0))
        {
            return new StudyScenarios(loaded, [.. flows.Where(flow => flow.Lines.Count > 0)], TakeUpBase.Of(loaded, token), report, token);
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.NoCashFlow,
                StudyReader.FileName,
                null,
                "there is no cash flow to ask about: list 'initiatives:' with their costs, posts and provisions, or name a table 'cash_flows:' under 'tables:'"
            )
        );
        return null;
    }

    /// <summary>The scenarios of the study's folder beside the base, which comes first; what reports print.</summary>
    /// <returns>Null where there are none, or no cash flow. A scenario that is wrong is left out, and reported.</returns>
    public static IReadOnlyList<ScenarioOutcome>? OfReport(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        ScenarioReader.Names(loaded.Study).Count == 0
            ? null
            : loaded.Once<IReadOnlyList<ScenarioOutcome>?>("", report, say => All(loaded, say, token));

    private static List<ScenarioOutcome>? All(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        if (Of(loaded, report, token) is not { } scenarios || scenarios.Run(Scenario.Base) is not { } standard)
        {
            return null;
        }

        var read = ScenarioReader.All(loaded.Study, report).Select(scenarios.Run).OfType<ScenarioOutcome>().ToList();
        return read.Count == 0 ? null : [standard, .. read];
    }

    /// <summary>Null when a lever cannot be applied, which was reported.</summary>
    public ScenarioOutcome? Run(Scenario scenario) => runner.Run(AdoptionPath.Filled(scenario, fiscalYearStart));

    /// <summary>Why some levers cannot be drawn beside what a scenario says; empty where all can.</summary>
    public List<Diagnostic> Faults(Scenario scenario, IEnumerable<LeverName> levers) =>
        runner.Faults(
            levers.Aggregate(
                AdoptionPath.Filled(scenario, fiscalYearStart),
                (drawn, lever) => drawn.With(LeverValue.Of(lever, lever.Kind.Highest, lever.Id))
            )
        );

    /// <summary>The take-up on which the savings of an initiative rest; null where it is not known.</summary>
    public decimal? TakeUpOf(string initiative) => bases.GetValueOrDefault(initiative)?.TakeUp;

    /// <summary>The value of a lever in the base; null where it is not one number.</summary>
    public decimal? BaseOf(LeverName lever) =>
        lever.Kind.Base
        ?? (
            lever.Kind == LeverKind.DiscountRate ? settings.Rate
            : lever.Kind == LeverKind.Launch ? bases.GetValueOrDefault(lever.Target!)?.Launch?.DayNumber
            : lever is { Kind: var kind, Initiative: { } initiative } && kind == LeverKind.TakeUp && TakeUpOf(initiative) is { } share
                ? decimal.Round(share, 6)
            : null
        );
}
