namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Intervals of shares.</summary>
public static class Intervals
{
    /// <summary>The 97.5th percentile of the normal distribution, for intervals of 95 %.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>Wilson score interval without continuity correction (Newcombe 1998, method 3).</summary>
    /// <param name="count">Successes, 0 to <paramref name="of"/>.</param>
    /// <param name="of">Trials, above 0.</param>
    /// <returns>Fractions between 0 and 1.</returns>
    public static (decimal Low, decimal High) Wilson(decimal count, decimal of)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(of);
        var n = (double)of;
        var p = (double)count / n;
        var centre = p + Z * Z / (2 * n);
        var half = Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        var scale = 1 + Z * Z / n;
        return ((decimal)Math.Max(0, (centre - half) / scale), (decimal)Math.Min(1, (centre + half) / scale));
    }

    /// <summary>Interval of the difference of two independent shares, by Newcombe's hybrid of two Wilson intervals (1998, method 10).</summary>
    /// <returns>Of first − second, as fractions between −1 and 1.</returns>
    public static (decimal Low, decimal High) Difference(decimal count1, decimal of1, decimal count2, decimal of2)
    {
        return Difference((count1 / of1, Wilson(count1, of1)), (count2 / of2, Wilson(count2, of2)));
    }

    /// <summary>The same of two shares whose Wilson intervals are known, for comparing many with each other.</summary>
    internal static (decimal Low, decimal High) Difference(
        (decimal Share, (decimal Low, decimal High) Wilson) first,
        (decimal Share, (decimal Low, decimal High) Wilson) second
    )
    {
        var difference = first.Share - second.Share;
        return (
            difference - Root(first.Share - first.Wilson.Low, second.Wilson.High - second.Share),
            difference + Root(first.Wilson.High - first.Share, second.Share - second.Wilson.Low)
        );

        static decimal Root(decimal a, decimal b) => (decimal)Math.Sqrt((double)(a * a + b * b));
    }
}
