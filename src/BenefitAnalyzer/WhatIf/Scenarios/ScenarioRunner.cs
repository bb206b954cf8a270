using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>Appraises the same flows under scenarios.</summary>
/// <param name="flows">Of the base.</param>
/// <param name="settings">Terms of the base.</param>
/// <param name="appraiserOf">Makes the appraiser of terms.</param>
/// <param name="bases">By initiative, what its flow rests on.</param>
/// <param name="report">Receives what a scenario asks that the flows cannot give.</param>
internal sealed class ScenarioRunner(
    IReadOnlyList<CashFlow> flows,
    AppraisalSettings settings,
    Func<AppraisalSettings, Appraiser> appraiserOf,
    IReadOnlyDictionary<string, FlowBasis> bases,
    Action<Diagnostic> report
)
{
    /// <summary>What a scenario adds beside initiatives, in the years from the first to the last of the flows; null where it cannot, which was reported.</summary>
    public Func<Scenario, FiscalYear, FiscalYear, IReadOnlyList<CashFlow>?> AdditionsOf { get; init; } = (_, _, _) => [];

    /// <summary>Null when a lever cannot be applied, which is reported.</summary>
    public ScenarioOutcome? Run(Scenario scenario)
    {
        if (Faults(scenario) is { Count: > 0 } faults)
        {
            faults.ForEach(report);
            return null;
        }

        var years = flows.SelectMany(flow => flow.Lines).Select(line => line.Year).ToList();
        var (first, last) = (years.MinBy(year => year.BeginsIn), years.MaxBy(year => year.BeginsIn));
        if (AdditionsOf(scenario, first, last) is not { } additions)
        {
            return null;
        }

        var terms = Terms(settings, scenario).For(flows);
        var appraiser = appraiserOf(
            terms with
            {
                HorizonYears = terms.HorizonYears ?? Math.Max(1, last.BeginsIn - terms.BaseYear!.Value.BeginsIn + 1),
            }
        );
        List<CashFlow> changed = [.. flows.Select(flow => ScenarioFlow.Of(flow, scenario, BasisOf(flow.Id))), .. additions];
        return new ScenarioOutcome(
            scenario,
            [.. changed.Select(appraiser.Appraise)],
            appraiser.AppraiseTogether(ScenarioOutcome.All, changed)
        );
    }

    /// <summary>The terms of an appraisal under a scenario: a rate of all years stands in place of the study's own.</summary>
    public static AppraisalSettings Terms(AppraisalSettings settings, Scenario scenario) =>
        scenario.Levers.LastOrDefault(value => value.Lever.Kind == LeverKind.DiscountRate) is { } rate
            ? settings with
            {
                Rate = rate.Path[0].Value,
                Rates = [],
                IsDeclining = false,
            }
            : settings;

    /// <summary>Why the levers of a scenario cannot be applied; empty where they can.</summary>
    public List<Diagnostic> Faults(Scenario scenario) =>
        [
            .. from value in scenario.Levers
            let fault = FaultOf(value, scenario)
            where fault is not null
            select Diagnostic.Error(DiagnosticCodes.LeverNotApplicable, value.Place, null, $"'{value.Lever}': {fault}"),
        ];

    private string? FaultOf(LeverValue value, Scenario scenario)
    {
        var (kind, concerned) = (value.Lever.Kind, flows.Where(flow => value.Lever.Concerns(flow.Id)).ToList());
        if (value.Lever.Initiative is { } initiative && concerned.Count == 0)
        {
            return $"'{initiative}' has no cash flow in this study";
        }

        var unknown = concerned.Find(flow => BasisOf(flow.Id).TakeUp is null or 0)?.Id;
        if (kind == LeverKind.Launch)
        {
            return BasisOf(value.Lever.Target!).Launch is null
                    ? "the study names no launch of it to move: give 'planned_launch:' or 'launched:'"
                : scenario.Levers.Any(other => other.Lever.Kind == LeverKind.Delay && other.Lever.Concerns(value.Lever.Target!))
                    ? "a launch and a delay say two things of the same savings: give one of them"
                : null;
        }

        if (kind == LeverKind.Fee && !concerned.TrueForAll(flow => new InitiativeLevers(scenario, flow.Id).Sets(LeverKind.FeeResponse)))
        {
            return "a fee or incentive changes take-up: say by how much for each dollar with 'fee-response', such as -1%";
        }

        return kind == LeverKind.TakeUp && unknown is not null
                ? $"the take-up on which the savings of '{unknown}' rest is not known: the logs hold none of its services; use 'displaced' or 'volume'"
            : kind == LeverKind.Fee && unknown is not null
                ? $"who would pay it is not known: the logs hold no electronic transactions of '{unknown}'"
            : null;
    }

    private FlowBasis BasisOf(string initiative) => bases.GetValueOrDefault(initiative, FlowBasis.None);
}
