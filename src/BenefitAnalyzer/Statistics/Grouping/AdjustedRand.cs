namespace BenefitAnalyzer.Statistics.Grouping;

/// <summary>How far two groupings of the same things agree: 1 when equal, 0 on average by chance.</summary>
/// <remarks>L. Hubert, P. Arabie, Comparing partitions, Journal of Classification 2 (1985) 193–218.</remarks>
public static class AdjustedRand
{
    /// <param name="one">Group of each thing.</param>
    /// <param name="other">As <paramref name="one"/>, of the same length.</param>
    public static double Of(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        var together = one.Zip(other).GroupBy(pair => pair).Sum(cell => Pairs(cell.Count()));
        var (inOne, inOther) = (one.GroupBy(group => group).Sum(Size), other.GroupBy(group => group).Sum(Size));
        var expected = inOne * inOther / Math.Max(1, Pairs(one.Count));
        var most = (inOne + inOther) / 2;
        // Two groupings that both put all together, or all apart, are equal and leave nothing to chance.
        return most == expected ? 1 : (together - expected) / (most - expected);

        static double Size(IGrouping<int, int> group) => Pairs(group.Count());
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;
}
