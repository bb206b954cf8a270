using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Costs.Rates;

/// <summary>What one operator is paid for a volume: a fixed fee, and for each tier its fee times the transactions inside it.</summary>
/// <param name="tiers">Rows of one contract that hold on the same days.</param>
/// <param name="yearShare">Part of a year that the volume is of; tiers and fixed fee are of a year and shrink with it.</param>
public sealed class FeeSchedule(IEnumerable<OperatorFee> tiers, decimal yearShare)
{
    private readonly OperatorFee[] tiers = [.. tiers.OrderBy(tier => tier.AboveVolume)];

    public decimal Fixed => tiers.Sum(tier => tier.FixedAnnual) * yearShare;

    /// <summary>Fees that depend on volume; a threshold is a first tier that begins above 0.</summary>
    public decimal Variable(decimal volume)
    {
        var fee = 0m;
        for (var at = 0; at < tiers.Length; at++)
        {
            var from = tiers[at].AboveVolume * yearShare;
            var until = at + 1 < tiers.Length ? tiers[at + 1].AboveVolume * yearShare : decimal.MaxValue;
            fee += Math.Max(0, Math.Min(volume, until) - from) * tiers[at].PerTransaction;
        }

        return fee;
    }
}
