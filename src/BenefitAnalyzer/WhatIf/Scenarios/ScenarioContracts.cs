using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Contracts;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>Contracts under a scenario: fees are running costs, an interruption hits the volume, and a delay is one of the way to a successor.</summary>
/// <remarks>Levers of one initiative count where the contract serves it.</remarks>
internal static class ScenarioContracts
{
    private const decimal DaysOfYear = 365.25m;

    /// <param name="fiscalYearOf">The fiscal year of a day; values are those of the first day after the contract.</param>
    public static ContractTables Of(ContractTables tables, Scenario scenario, Func<DateOnly, FiscalYear> fiscalYearOf)
    {
        return tables with { Contracts = [.. tables.Contracts.Select(Changed)], Milestones = [.. tables.Milestones.Select(Later)] };

        Contract Changed(Contract contract)
        {
            var (levers, year) = Of(contract);
            var fees = levers.Factor(LeverKind.RunningCost, year);
            return contract with
            {
                MonthlyFee = contract.MonthlyFee * fees,
                ExtensionFee = contract.ExtensionFee * fees,
                RetenderFee = contract.RetenderFee * fees,
                ClustersFee = contract.ClustersFee * fees,
                InterruptionPerMonth = contract.InterruptionPerMonth * levers.Factor(LeverKind.Volume, year),
            };
        }

        ContractMilestone Later(ContractMilestone step)
        {
            if (tables.Contracts.FirstOrDefault(own => own.Id == step.Contract) is not { } contract || step.Starts is not { } starts)
            {
                return step;
            }

            var (levers, year) = Of(contract);
            var days = (int)decimal.Round((levers.Value(LeverKind.Delay, year) ?? 0) * DaysOfYear);
            return step with { Starts = starts.AddDays(days) };
        }

        (InitiativeLevers Levers, FiscalYear Year) Of(Contract contract) =>
            (new InitiativeLevers(scenario, contract.Serves ?? ""), fiscalYearOf(contract.Ends.AddDays(1)));
    }
}
