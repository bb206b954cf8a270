using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Statistics.Sensitivity;

/// <summary>Estimates Sobol indices from outcomes at two sets of points and at mixtures of them.</summary>
/// <remarks>
/// First: A. Saltelli et al., Computer Physics Communications 181 (2010) 259–270, table 2 (b); total: M. Jansen, ibid. 117 (1999) 35–43. Intervals: normal,
/// with the standard error of a bootstrap of points (G. Archer, A. Saltelli, I. Sobol, J. Stat. Comput. Simul. 58 (1997) 99–120).
/// </remarks>
public static class SobolIndices
{
    private const int Resamples = 200;
    private const double NormalQuantile = 1.959964;

    /// <summary>One result a mixture.</summary>
    /// <param name="first">f(A): outcomes at the first set of points.</param>
    /// <param name="second">f(B): at the second, independent of the first.</param>
    /// <param name="mixtures">f(A with one input or group taken from B), in the order of inputs.</param>
    /// <returns>Empty where the outcome does not vary: shares of nothing have no value.</returns>
    public static IReadOnlyList<SobolIndex> Of(double[] first, double[] second, IReadOnlyList<double[]> mixtures, ulong seed)
    {
        var mean = (first.Sum() + second.Sum()) / (2.0 * first.Length);
        var variance = Variance(first, second, mean, null);
        if (!(variance > 1e-24 * mean * mean))
        {
            return [];
        }

        var resamples = Resampled(first.Length, seed);
        return [.. mixtures.Select(mixture => IndexOf(first, second, mixture, mean, resamples))];
    }

    private static SobolIndex IndexOf(double[] first, double[] second, double[] mixture, double mean, int[][] resamples)
    {
        var (own, total) = Shares(first, second, mixture, mean, null);
        var owns = new double[resamples.Length];
        var totals = new double[resamples.Length];
        // Each resample on its own, so that threads change nothing.
        Parallel.For(0, resamples.Length, at => (owns[at], totals[at]) = Shares(first, second, mixture, mean, resamples[at]));
        return new SobolIndex(With(own, owns), With(total, totals));
    }

    private static VarianceShare With(double value, double[] resampled)
    {
        var half = NormalQuantile * Description.Descriptive.StandardDeviation(resampled);
        return new VarianceShare(value, value - half, value + half);
    }

    /// <param name="points">Places of a resample; null for each point once.</param>
    private static (double First, double Total) Shares(double[] first, double[] second, double[] mixture, double mean, int[]? points)
    {
        double products = 0;
        double squares = 0;
        for (var at = 0; at < first.Length; at++)
        {
            var point = points?[at] ?? at;
            var change = mixture[point] - first[point];
            products += (second[point] - mean) * change;
            squares += change * change;
        }

        var variance = Variance(first, second, mean, points);
        return (products / first.Length / variance, squares / (2 * first.Length) / variance);
    }

    private static double Variance(double[] first, double[] second, double mean, int[]? points)
    {
        double squares = 0;
        for (var at = 0; at < first.Length; at++)
        {
            var point = points?[at] ?? at;
            squares += (first[point] - mean) * (first[point] - mean) + (second[point] - mean) * (second[point] - mean);
        }

        return squares / (2.0 * first.Length);
    }

    private static int[][] Resampled(int points, ulong seed)
    {
        var draws = new SeededDraws(seed, 0x5350);
        var resamples = new int[Resamples][];
        for (var resample = 0; resample < Resamples; resample++)
        {
            resamples[resample] = new int[points];
            for (var at = 0; at < points; at++)
            {
                resamples[resample][at] = draws.Below(points);
            }
        }

        return resamples;
    }
}
