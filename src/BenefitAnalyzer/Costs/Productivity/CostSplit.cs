namespace BenefitAnalyzer.Costs.Productivity;

/// <summary>A change of cost in the parts that it consists of, in the study's currency; a fall is negative.</summary>
/// <param name="Mix">Needs met in other channels, or with other numbers of contacts.</param>
/// <param name="Efficiency">Other use of resources for a transaction within channels, at constant prices.</param>
/// <param name="Prices">Other prices of the resources; null without a price index, and then within <paramref name="Efficiency"/>.</param>
/// <param name="Volume">Capacity that stands unused and fees paid whatever the volume, spread over more or fewer needs.</param>
public sealed record CostSplit(decimal Mix, decimal Efficiency, decimal? Prices, decimal Volume)
{
    /// <summary>The whole change: the sum of the parts.</summary>
    public decimal Change => Mix + Efficiency + (Prices ?? 0) + Volume;

    public CostSplit Times(decimal factor) => new(Mix * factor, Efficiency * factor, Prices * factor, Volume * factor);

    /// <summary>The sum of changes; its prices are null where any has none.</summary>
    public static CostSplit Sum(IEnumerable<CostSplit> splits) =>
        splits.Aggregate(
            new CostSplit(0, 0, 0, 0),
            (sum, split) =>
                split.Prices is null || sum.Prices is null
                    ? new CostSplit(
                        sum.Mix + split.Mix,
                        sum.Efficiency + split.Efficiency + (split.Prices ?? 0) + (sum.Prices ?? 0),
                        null,
                        sum.Volume + split.Volume
                    )
                    : new CostSplit(
                        sum.Mix + split.Mix,
                        sum.Efficiency + split.Efficiency,
                        sum.Prices + split.Prices,
                        sum.Volume + split.Volume
                    )
        );

    /// <summary>
    /// The parts in whole cents that add up to the difference of two amounts as they are printed: each is rounded down, and the cents that
    /// are then missing go to those that lost most. No part moves by as much as two cents.
    /// </summary>
    /// <param name="before">The earlier amount; <paramref name="after"/> is it plus <see cref="Change"/>, up to rounding.</param>
    public CostSplit InCents(decimal before, decimal after)
    {
        decimal?[] exact = [Mix, Efficiency, Prices, Volume];
        var cents = exact.Select(part => part is { } amount ? Math.Floor(amount * 100) : (decimal?)null).ToArray();
        int[] known = [.. Enumerable.Range(0, exact.Length).Where(at => exact[at] is not null)];
        var missing = (int)((Round(after) - Round(before)) * 100 - cents.Sum(part => part ?? 0));
        foreach (var at in known.OrderByDescending(at => exact[at] * 100 - cents[at]).ThenBy(at => at).Take(missing))
        {
            cents[at]++;
        }

        // Only an amount within the last digit of half a cent gets here.
        foreach (var at in known.OrderBy(at => exact[at] * 100 - cents[at]).ThenBy(at => at).Take(-missing))
        {
            cents[at]--;
        }

        return new CostSplit(cents[0]!.Value / 100, cents[1]!.Value / 100, cents[2] / 100, cents[3]!.Value / 100);
    }

    /// <summary>As amounts are printed.</summary>
    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
