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
                .GroupBy(row => row.Contract)
                .OrderBy(group => group.Key)
        )
        {
            List<(FeeSchedule Schedule, decimal ShareOfDays)> schedules = [.. TermsOf([.. contract], days)];
            var first = contract.First();
            Share(
                first.Services,
                first.Channels,
                schedules.Sum(dated => dated.Schedule.Fixed),
                volume => schedules.Sum(dated => dated.Schedule.Variable(volume * dated.ShareOfDays))
            );
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

    /// <summary>The terms of a contract one after another: rows that hold on the same days are the tiers of one schedule.</summary>
    /// <remarks>Volume inside a period is known by no day, so it falls on its days evenly.</remarks>
    private IEnumerable<(FeeSchedule Schedule, decimal ShareOfDays)> TermsOf(List<OperatorFee> contract, Period days)
    {
        List<Period> held = [.. contract.Select(row => row.Days.Common(days)!.Value)];
        List<DateOnly> changes = [.. held.SelectMany(span => new[] { span.From, span.Until }).Distinct().Order()];
        foreach (var span in changes.Zip(changes.Skip(1), (from, until) => new Period(from, until)))
        {
            var tiers = contract.FindAll(row => row.Days.Overlaps(span));
            if (tiers.Count > 0)
            {
                yield return (new FeeSchedule(tiers, terms.Years.Of(span)), (decimal)span.Length / days.Length);
            }
        }
    }

    private bool Holds(IReadOnlyList<string> services, IReadOnlyList<string> channels, VolumeCell cell) =>
        terms.Holds(services, channels, cell.Service, cell.Channel);

    private static bool IsOf(DirectCost row, VolumeCell cell) =>
        (row.Service is null || row.Service == cell.Service) && (row.Channel is null || row.Channel == cell.Channel);
}
