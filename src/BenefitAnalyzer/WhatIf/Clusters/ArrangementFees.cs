using BenefitAnalyzer.Costs.Rates;
using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.WhatIf.Clusters;

/// <summary>What operators would cost a year if each had a contract on today's terms: fixed fees and tiers then count anew for each.</summary>
/// <param name="contracts">Rows of <c>operator_fees</c> that hold today.</param>
/// <param name="volumes">Electronic completions a year, by service and channel.</param>
public sealed class ArrangementFees(
    IReadOnlyList<OperatorFee> contracts,
    IReadOnlyDictionary<(string Service, string Channel), decimal> volumes
)
{
    /// <param name="operators">The services of each operator.</param>
    /// <returns>Null where the study knows no fees.</returns>
    public decimal? Of(IEnumerable<IReadOnlySet<string>> operators) =>
        contracts.Count == 0
            ? null
            : (
                from services in operators
                from contract in contracts.GroupBy(row => row.Contract)
                let schedule = new FeeSchedule(contract, 1)
                let volume = VolumeOf(contract.First(), services)
                where volume > 0
                select schedule.Fixed + schedule.Variable(volume)
            ).Sum();

    /// <summary>The same for other volumes.</summary>
    /// <param name="useOf">Factor on the volume of a service.</param>
    public ArrangementFees Under(Func<string, decimal> useOf) =>
        new(contracts, volumes.ToDictionary(cell => cell.Key, cell => cell.Value * useOf(cell.Key.Service)));

    private decimal VolumeOf(OperatorFee contract, IReadOnlySet<string> services) =>
        volumes
            .Where(cell =>
                services.Contains(cell.Key.Service)
                && (contract.Services.Count == 0 || contract.Services.Contains(cell.Key.Service))
                && (contract.Channels.Count == 0 || contract.Channels.Contains(cell.Key.Channel))
            )
            .Sum(cell => cell.Value);
}
