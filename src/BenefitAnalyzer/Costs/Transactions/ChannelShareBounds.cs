namespace BenefitAnalyzer.Costs.Transactions;

/// <summary>The share of a channel that an average unit cost leaves possible; with more than two channels that is no point.</summary>
/// <param name="Low">0 to 1.</param>
/// <param name="High">0 to 1.</param>
public sealed record ChannelShareBounds(decimal Low, decimal High)
{
    /// <summary>Bounds of the share of the cheapest channel; null where the average lies outside of the unit costs.</summary>
    /// <param name="cheapest">Its unit cost.</param>
    /// <param name="others">Unit costs of the other channels, each above it.</param>
    public static ChannelShareBounds? Of(decimal cheapest, IReadOnlyList<decimal> others, decimal average)
    {
        if (others.Count == 0 || others.Min() <= cheapest || average < cheapest || average > others.Max())
        {
            return null;
        }

        decimal[] shares = [.. others.Select(other => Math.Max(0, (other - average) / (other - cheapest)))];
        return new ChannelShareBounds(shares.Min(), shares.Max());
    }
}
