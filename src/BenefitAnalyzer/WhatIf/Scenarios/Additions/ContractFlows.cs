using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Contracts;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Contracts;

namespace BenefitAnalyzer.WhatIf.Scenarios.Additions;

/// <summary>What a way through the end of a contract, as the scenario has its fees and dates, is expected to cost more than no extension, by the path of least expected cost.</summary>
internal sealed class ContractFlows(Study study, Action<Diagnostic> report)
{
    private const string Label = "Expected cost of the contract's end above that without an extension";

    /// <summary>One for each contract that the scenario chooses something of; null where it cannot be told, which is reported.</summary>
    public IEnumerable<CashFlow?> Of(Scenario scenario, IReadOnlyList<FiscalYear> years)
    {
        var assumed = ScenarioContracts.Of(study.Tables.Contracts, scenario, study.FiscalYearOf);
        return from contract in assumed.Contracts
            let extension = ValueOf(scenario, LeverKind.Extension, contract)
            let succession = ValueOf(scenario, LeverKind.Succession, contract)
            where extension is not null || succession is not null
            select Of(contract, Succession.Of(contract.Id, assumed.Milestones), extension, succession, years);
    }

    private CashFlow? Of(
        Contract contract,
        IReadOnlyList<Succession> paths,
        LeverValue? extension,
        LeverValue? succession,
        IReadOnlyList<FiscalYear> years
    )
    {
        var months = (int)(extension?.Path[0].Value ?? 0);
        var asked = succession is null ? (SuccessionPath?)null : PathOf(succession);
        var open = paths.Where(path => asked is null || path.Path == asked).ToList();
        if (open.Count == 0)
        {
            return Fault(
                (succession ?? extension)!,
                $"nobody knows when a successor of '{contract.Id}' is ready that way: list its steps in 'contract_milestones'"
            );
        }

        if (months > contract.ExtensionMonths)
        {
            return Fault(extension!, $"the contract can be extended by {contract.ExtensionMonths} months at most");
        }

        var (without, chosen) = (Best(contract, paths, 0), Best(contract, open, months));
        return new CashFlow(
            $"{LeverKind.Extension.Id}@{contract.Id}",
            [.. years.Select(year => LineOf(year, chosen.GetValueOrDefault(year) - without.GetValueOrDefault(year)))]
        );
    }

    private static LeverValue? ValueOf(Scenario scenario, LeverKind kind, Contract contract) =>
        scenario
            .Levers.Where(value => value.Lever.Kind == kind && value.Lever.Concerns(contract.Id))
            .OrderBy(value => value.Lever.Target is null)
            .FirstOrDefault();

    private static SuccessionPath PathOf(LeverValue value) =>
        value.Lever.Kind.Words[(int)value.Path[0].Value] == "clusters" ? SuccessionPath.Clusters : SuccessionPath.Retender;

    private IReadOnlyDictionary<FiscalYear, decimal> Best(Contract contract, IReadOnlyList<Succession> paths, int months) =>
        paths.Select(path => ContractEnd.CostByYear(contract, path, months, study.FiscalYearOf)).MinBy(cost => cost.Values.Sum())!;

    private static CashFlowLine LineOf(FiscalYear year, decimal amount) =>
        new(year, Label, FlowKind.Cost, FlowCategory.Expenditure, IsRecurrent: false, amount) { IsOfScenario = true };

    private CashFlow? Fault(LeverValue value, string message)
    {
        report(Diagnostic.Error(DiagnosticCodes.LeverNotApplicable, value.Place, null, $"'{value.Lever}': {message}"));
        return null;
    }
}
