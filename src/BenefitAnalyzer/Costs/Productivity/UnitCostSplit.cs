namespace BenefitAnalyzer.Costs.Productivity;

/// <summary>Splits the change of a service's unit cost between two years exactly into mix, efficiency, prices and volume.</summary>
/// <remarks>
/// Unit cost = P × (Σ over channels of s × x + z): s the transactions completed in the channel for a resolved need, x its used cost a
/// transaction and z the idle cost a need, both at constant prices, P the price level. Each of the four factors is changed in each of the 24
/// possible orders, and the mean of what it then changes is its part (Shapley value), so that the parts add up and no order is preferred.
/// Source: A. F. Shorrocks, "Decomposition procedures for distributional analysis: a unified framework based on the Shapley value",
/// Journal of Economic Inequality 11 (2013) 99-126. A channel that only one of the years used has the other year's use of resources, so
/// that its coming or going is mix.
/// </remarks>
public static class UnitCostSplit
{
    private const int Mix = 1;
    private const int Efficiency = 2;
    private const int Prices = 4;
    private const int Volume = 8;

    /// <summary>The split of later.UnitCost − earlier.UnitCost.</summary>
    /// <param name="earlierPrices">Price level of the earlier year; null where not known: then prices are not told from efficiency.</param>
    /// <returns>Null where a unit cost is not known.</returns>
    public static CostSplit? Between(ServiceYear earlier, ServiceYear later, decimal? earlierPrices, decimal? laterPrices)
    {
        if (earlier.UnitCost is null || later.UnitCost is null)
        {
            return null;
        }

        var areKnown = earlierPrices > 0 && laterPrices > 0;
        var factors = new Factors(earlier, later, areKnown ? earlierPrices!.Value : 1, areKnown ? laterPrices!.Value : 1);
        decimal[] unitCost = [.. Enumerable.Range(0, 16).Select(factors.UnitCost)];
        return new CostSplit(
            Part(unitCost, Mix),
            Part(unitCost, Efficiency),
            areKnown ? Part(unitCost, Prices) : null,
            Part(unitCost, Volume)
        );
    }

    /// <summary>Mean over all orders: a set of k factors that come first leaves k! × (3 − k)! of 24 orders.</summary>
    private static decimal Part(decimal[] unitCost, int factor)
    {
        var sum = 0m;
        for (var first = 0; first < unitCost.Length; first++)
        {
            if ((first & factor) == 0)
            {
                var orders = System.Numerics.BitOperations.PopCount((uint)first) is 0 or 3 ? 6 : 2;
                sum += orders * (unitCost[first | factor] - unitCost[first]);
            }
        }

        return sum / 24;
    }

    private sealed class Factors
    {
        private readonly (decimal Before, decimal After)[] contacts;
        private readonly (decimal Before, decimal After)[] used;
        private readonly (decimal Before, decimal After) idle;
        private readonly (decimal Before, decimal After) prices;

        public Factors(ServiceYear earlier, ServiceYear later, decimal earlierPrices, decimal laterPrices)
        {
            var before = earlier.Channels.ToDictionary(channel => channel.Channel, StringComparer.Ordinal);
            var after = later.Channels.ToDictionary(channel => channel.Channel, StringComparer.Ordinal);
            string[] channels = [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)];
            prices = (earlierPrices, laterPrices);
            contacts =
            [
                .. channels.Select(channel =>
                    (Completed(before, channel) / earlier.ResolvedNeeds, Completed(after, channel) / later.ResolvedNeeds)
                ),
            ];
            used =
            [
                .. channels.Select(channel =>
                {
                    var (then, now) = (Used(before, channel, earlierPrices), Used(after, channel, laterPrices));
                    return (then ?? now ?? 0, now ?? then ?? 0);
                }),
            ];
            idle = (Idle(earlier, earlierPrices), Idle(later, laterPrices));
        }

        /// <param name="changed">Which of the factors have the later year's value.</param>
        public decimal UnitCost(int changed)
        {
            var sum = Pick(idle, Volume);
            for (var at = 0; at < contacts.Length; at++)
            {
                sum += Pick(contacts[at], Mix) * Pick(used[at], Efficiency);
            }

            return Pick(prices, Prices) * sum;

            decimal Pick((decimal Before, decimal After) pair, int factor) => (changed & factor) == 0 ? pair.Before : pair.After;
        }

        private static decimal Completed(Dictionary<string, ChannelYear> channels, string channel) =>
            channels.TryGetValue(channel, out var found) ? found.Completed : 0;

        /// <summary>Used cost a transaction at constant prices; null where the channel completed nothing.</summary>
        private static decimal? Used(Dictionary<string, ChannelYear> channels, string channel, decimal prices) =>
            channels.TryGetValue(channel, out var found) && found.Completed > 0 ? found.UsedCost / found.Completed / prices : null;

        /// <summary>Idle cost a need at constant prices; what a channel used without completing anything is idle too.</summary>
        private static decimal Idle(ServiceYear year, decimal prices) =>
            year.Channels.Sum(channel => (channel.IdleCost ?? 0) + (channel.Completed > 0 ? 0 : channel.UsedCost ?? 0))
            / year.ResolvedNeeds
            / prices;
    }
}
