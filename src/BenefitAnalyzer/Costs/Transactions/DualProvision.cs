using BenefitAnalyzer.Costs.Rates;

namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>What traditional channels cost where an e-option exists: three figures that are never added.</summary>
/// <remarks>
/// Whole steps are those of a resource, which other work uses too. Of them a cell bears its part of the minutes that fall free: its own, and of the
/// spare ones as many as its full cost holds, so that what is avoidable is never above the whole, nor what is in excess above what is avoidable.
/// </remarks>
/// <param name="FullCost">All of it, unused capacity included.</param>
/// <param name="AvoidableCost">What would stop if they closed: whole steps of capacity beyond what other work and those who remain need.</param>
/// <param name="ExcessCost">The part of <paramref name="AvoidableCost"/> that is spare today: the cost of running both.</param>
public sealed record DualProvision(decimal FullCost, decimal AvoidableCost, decimal ExcessCost)
{
    /// <param name="isDual">Whether a cell is traditional and of a service with an e-option.</param>
    /// <param name="remaining">Share of a service's traditional customers who could not follow, 0 to 1.</param>
    public static DualProvision Of(CostedStudy study, Func<VolumeCell, bool> isDual, Func<string, decimal> remaining)
    {
        var (full, closed) = (0m, 0m);
        var (used, leaving) = (Minutes(), Minutes());
        foreach (var cell in study.Cells.Where(cell => cell.IsCosted && isDual(cell.Volume)))
        {
            var going = 1 - remaining(cell.Volume.Service);
            full += cell.FullCost;
            closed += cell.DirectCost * going;
            foreach (var use in cell.Uses)
            {
                used[use.Resource] = used.GetValueOrDefault(use.Resource) + use.Minutes;
                leaving[use.Resource] = leaving.GetValueOrDefault(use.Resource) + (use.Minutes * going);
            }
        }

        var excess = 0m;
        foreach (var balance in study.Resources)
        {
            if (
                leaving.TryGetValue(balance.Resource, out var minutes)
                && balance is { UnusedMinutes: { } unused, UsedMinutes: > 0 }
                && unused + minutes > 0
            )
            {
                var rate = balance.Resource.AvoidableCostPerMinute ?? 0;
                var share = used[balance.Resource] / balance.UsedMinutes;
                var own = unused > 0 ? (minutes + (unused * share)) / (unused + minutes) : 1;
                closed += balance.Resource.WholeStepMinutes(unused + minutes) * own * rate;
                excess += balance.Resource.WholeStepMinutes(unused) * share * rate;
            }
        }

        return new DualProvision(full, closed, excess);

        static Dictionary<ResourcePeriod, decimal> Minutes() => new(ReferenceEqualityComparer.Instance);
    }
}
