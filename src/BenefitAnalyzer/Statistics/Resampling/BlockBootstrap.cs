namespace BenefitAnalyzer.Statistics.Resampling;

/// <summary>What else a series could have been: blocks of consecutive values, drawn with replacement, so that its persistence stays.</summary>
/// <remarks>The circular form, in which every value is as likely as any other: D. Politis, J. Romano, in Exploring the Limits of Bootstrap (1992) 263–270.</remarks>
public static class BlockBootstrap
{
    /// <summary>The cube root of the length, rounded up: the rate at which the best length grows (P. Hall, J. Horowitz, B.-Y. Jing, Biometrika 82 (1995) 561–574).</summary>
    public static int UsualLength(int count) => Math.Max(1, (int)Math.Ceiling(Math.Cbrt(count) - 1e-9));

    /// <summary>The statistic of each resampled series, in the order drawn.</summary>
    /// <param name="series">In order of time, without gaps; at least one value.</param>
    /// <param name="blockLength">1 draws single values: the plain bootstrap, for what has no order.</param>
    /// <param name="statistic">Of a series of the same length; it must not keep the array.</param>
    public static double[] Of(
        IReadOnlyList<double> series,
        int blockLength,
        int repeats,
        ulong seed,
        ulong stream,
        Func<double[], double> statistic
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(series.Count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(blockLength);
        var draws = new SeededDraws(seed, stream);
        var resampled = new double[series.Count];
        var results = new double[repeats];
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var from = 0;
            for (var at = 0; at < resampled.Length; at++)
            {
                from = at % blockLength == 0 ? draws.Below(series.Count) : (from + 1) % series.Count;
                resampled[at] = series[from];
            }

            results[repeat] = statistic(resampled);
        }

        return results;
    }
}
