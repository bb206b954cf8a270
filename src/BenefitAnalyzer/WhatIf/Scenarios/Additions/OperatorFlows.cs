using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Clusters;

namespace BenefitAnalyzer.WhatIf.Scenarios.Additions;

/// <summary>What another arrangement of operators costs more a year than today's contracts, each on their terms for the services that it would have.</summary>
internal sealed class OperatorFlows(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
{
    private const string Label = "Fees of operators above today's";

    private readonly Lazy<IReadOnlyDictionary<string, decimal>> fees = new(() => StudyClusters.YearlyFees(loaded, report, token));

    /// <returns>Null where the fees of the arrangement are not known, which is reported.</returns>
    public CashFlow? Of(LeverValue value, IReadOnlyList<FiscalYear> years)
    {
        var words = value.Lever.Kind.Words;
        var unknown = value.Path.Select(step => words[(int)step.Value]).FirstOrDefault(word => !fees.Value.ContainsKey(word));
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
                value.In(year) is { } word ? fees.Value[words[(int)word]] - fees.Value[OperatorArrangement.One] : 0
            )
            {
                IsOfScenario = true,
            };
    }
}
