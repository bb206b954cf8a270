using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Clusters;

namespace BenefitAnalyzer.WhatIf.Scenarios.Additions;

/// <summary>What another arrangement of operators costs more a year than today's contracts, each on their terms for the services that it would have.</summary>
/// <remarks>Both for the use that the scenario assumes; fees are running costs.</remarks>
/// <param name="bases">By initiative, what its flow rests on.</param>
internal sealed class OperatorFlows(
    LoadedStudy loaded,
    IReadOnlyDictionary<string, FlowBasis> bases,
    Action<Diagnostic> report,
    CancellationToken token
)
{
    private const string Label = "Fees of operators above today's";

    private readonly Lazy<ClusterComparison?> comparison = new(() => StudyClusters.Of(loaded, report, token));

    /// <returns>Null where the fees of the arrangement are not known, which is reported.</returns>
    public CashFlow? Of(LeverValue value, Scenario scenario, IReadOnlyList<FiscalYear> years)
    {
        var services = new ServiceLevers(loaded.Study with { Scenario = scenario });
        var words = value.Lever.Kind.Words;
        var known = comparison.Value?.YearlyFees(_ => 1) ?? new Dictionary<string, decimal>();
        var unknown = value.Path.Select(step => words[(int)step.Value]).FirstOrDefault(word => !known.ContainsKey(word));
        if (unknown is not null)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.LeverNotApplicable,
                    value.Place,
                    null,
                    $"'{value.Lever}': what operators would cost as '{unknown}' is not known: it takes the table 'operator_fees', and 'benefit clusters' to show that arrangement"
                )
            );
            return null;
        }

        return new CashFlow(value.Lever.Id, [.. years.Select(LineOf)]);

        CashFlowLine LineOf(FiscalYear year) =>
            new(
                year,
                Label,
                FlowKind.Cost,
                FlowCategory.Expenditure,
                IsRecurrent: true,
                value.In(year) is { } word ? FeesAboveTodays(words[(int)word], year) : 0
            )
            {
                IsOfScenario = true,
            };

        decimal FeesAboveTodays(string arrangement, FiscalYear year)
        {
            var fees = comparison.Value!.YearlyFees(service => UseOf(service, scenario, services, year));
            return (fees[arrangement] - fees[OperatorArrangement.One]) * services.Factor(LeverKind.RunningCost, year);
        }
    }

    /// <summary>Factor on the electronic transactions of a service: its volume, and the take-up of the initiative that it is of.</summary>
    private decimal UseOf(string service, Scenario scenario, ServiceLevers services, FiscalYear year)
    {
        var initiative = loaded
            .Study.Initiatives.Where(own => own.Services.Contains(service))
            .Select(own => own.Id)
            .FirstOrDefault(id => bases.GetValueOrDefault(id)?.TakeUp is > 0);
        var takeUp = initiative is null
            ? 1
            : ScenarioFlow.TakeUpFactor(new InitiativeLevers(scenario, initiative), bases[initiative], year);
        return services.Factor(LeverKind.Volume, service, year) * takeUp;
    }
}
