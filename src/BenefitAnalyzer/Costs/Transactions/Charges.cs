using BenefitAnalyzer.Costs.Rates;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>What transactions of a period cost beside minutes: items, operators' fees, shared services by use.</summary>
internal sealed class Charges
{
    private readonly List<(DirectCost Row, decimal CostPerTransaction)> items = [];
    private readonly List<(IReadOnlyList<string> Services, IReadOnlyList<string> Channels, decimal Variable, decimal Fixed)> shared = [];
    private readonly CostingTerms terms;

    public Charges(CostingTerms terms, Period days, IReadOnlyList<VolumeCell> volumes)
    {
        this.terms = terms;
        foreach (var row in terms.Tables.DirectCosts)
        {
            if (row.Days.Common(days) is { } common)
            {
                items.Add((row, row.CostPerTransaction * common.Length / days.Length));
            }
        }

        var totals = volumes
            .GroupBy(cell => (cell.Service, cell.Channel))
            .Select(group => (group.Key.Service, group.Key.Channel, Completed: group.Sum(cell => cell.Completed)))
            .ToList();
        foreach (
            var contract in terms
                .Tables.OperatorFees.Where(row => row.Days.Overlaps(days))
                .GroupBy(row => row.Operator)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            var first = contract.First();
            // The days of the first tier are those of the contract.
            var schedule = new FeeSchedule(contract, terms.Years.Of(first.Days.Common(days)!.Value));
            Share(first.Services, first.Channels, schedule.Fixed, volume => schedule.Variable(volume));
        }

        foreach (var row in terms.Tables.SharedServices)
        {
            if (row.Days.Common(days) is { } common)
            {
                Share(row.Services, row.Channels, row.AnnualCost * terms.Years.Of(common), _ => 0);
            }
        }

        void Share(IReadOnlyList<string> services, IReadOnlyList<string> channels, decimal amount, Func<decimal, decimal> variable)
        {
            var volume = totals.Where(cell => terms.Holds(services, channels, cell.Service, cell.Channel)).Sum(cell => cell.Completed);
            if (volume > 0)
            {
                shared.Add((services, channels, variable(volume) / volume, amount / volume));
            }
        }
    }

    /// <summary>Items and variable fees of a cell.</summary>
    public decimal Direct(VolumeCell cell) =>
        cell.Completed
        * (
            items.Where(item => IsOf(item.Row, cell)).Sum(item => item.CostPerTransaction)
            + shared.Where(fee => Holds(fee.Services, fee.Channels, cell)).Sum(fee => fee.Variable)
        );

    /// <summary>Shares by use of what does not depend on the cell's volume.</summary>
    public decimal Fixed(VolumeCell cell) =>
        cell.Completed * shared.Where(fee => Holds(fee.Services, fee.Channels, cell)).Sum(fee => fee.Fixed);

    private bool Holds(IReadOnlyList<string> services, IReadOnlyList<string> channels, VolumeCell cell) =>
        terms.Holds(services, channels, cell.Service, cell.Channel);

    private static bool IsOf(DirectCost row, VolumeCell cell) =>
        (row.Service is null || row.Service == cell.Service) && (row.Channel is null || row.Channel == cell.Channel);
}
