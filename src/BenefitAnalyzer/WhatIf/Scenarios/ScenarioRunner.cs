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
/// <param name="takeUp">By initiative, the share completed electronically that its flow rests on; none where it is not known.</param>
/// <param name="report">Receives what a scenario asks that the flows cannot give.</param>
internal sealed class ScenarioRunner(
    IReadOnlyList<CashFlow> flows,
    AppraisalSettings settings,
    Func<AppraisalSettings, Appraiser> appraiserOf,
    IReadOnlyDictionary<string, decimal> takeUp,
    Action<Diagnostic> report
)
{
    /// <summary>Null when a lever cannot be applied, which is reported.</summary>
    public ScenarioOutcome? Run(Scenario scenario)
    {
        if (Faults(scenario) is { Count: > 0 } faults)
        {
            faults.ForEach(report);
            return null;
        }

        var rate = scenario.Levers.LastOrDefault(value => value.Lever.Kind == LeverKind.DiscountRate);
        var terms = rate is null ? settings : settings with { Rate = rate.Path[0].Value, Rates = [], IsDeclining = false };
        var appraiser = appraiserOf(
            terms with
            {
                BaseYear = terms.BaseYear ?? new FiscalYear(flows.Min(flow => flow.Lines.Min(line => line.Year.BeginsIn))),
                HorizonYears = terms.HorizonYears ?? Horizon(terms),
            }
        );
        List<CashFlow> changed = [.. flows.Select(flow => ScenarioFlow.Of(flow, scenario, Known(flow.Id)))];
        return new ScenarioOutcome(
            scenario,
            [.. changed.Select(appraiser.Appraise)],
            appraiser.Appraise(new CashFlow(ScenarioOutcome.All, [.. changed.SelectMany(flow => flow.Lines)]))
        );
    }

    /// <summary>All initiatives are appraised over the same years, so that they can be added up and a delay loses what it moves beyond the last.</summary>
    private int Horizon(AppraisalSettings terms)
    {
        var lines = flows.SelectMany(flow => flow.Lines).Select(line => line.Year.BeginsIn).ToList();
        return Math.Max(1, lines.Max() - (terms.BaseYear?.BeginsIn ?? lines.Min()) + 1);
    }

    /// <summary>Why the levers of a scenario cannot be applied; empty where they can.</summary>
    public List<Diagnostic> Faults(Scenario scenario)
    {
        var faults = new List<Diagnostic>();
        foreach (var value in scenario.Levers)
        {
            if (value.Lever.Initiative is { } initiative && flows.All(flow => flow.Id != initiative))
            {
                faults.Add(Fault(value, $"'{initiative}' has no cash flow in this study"));
            }
            else if (value.Lever.Kind == LeverKind.DiscountRate && value.Path.Count > 1)
            {
                faults.Add(Fault(value, "a discount rate is one for all years; dated rates stand under 'appraisal:'"));
            }
            else if (
                value.Lever.Kind == LeverKind.TakeUp
                && flows.Where(flow => value.Lever.Concerns(flow.Id)).FirstOrDefault(flow => Known(flow.Id) is null or 0) is { } unknown
            )
            {
                faults.Add(
                    Fault(
                        value,
                        $"the take-up on which the savings of '{unknown.Id}' rest is not known: the logs hold none of its services; use 'displaced' or 'volume'"
                    )
                );
            }
        }

        return faults;

        static Diagnostic Fault(LeverValue value, string message) =>
            Diagnostic.Error(DiagnosticCodes.LeverNotApplicable, value.Place, null, $"'{value.Lever}': {message}");
    }

    private decimal? Known(string initiative) => takeUp.TryGetValue(initiative, out var share) ? share : null;
}
