namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>The largest count that chance still explains: one that is exceeded with a probability of at most the error rate.</summary>
internal static class UpperBound
{
    private const double Negligible = 1e-17;

    /// <summary>Of independent events that come at a known mean number.</summary>
    public static long Poisson(double mean, double error) => mean <= 0 ? 0 : Of(x => LogPoisson(x, mean), mean, error, long.MaxValue);

    /// <summary>Of <paramref name="trials"/> of which each succeeds with one probability.</summary>
    public static long Binomial(long trials, double share, double error) =>
        trials == 0
            ? 0
            : Of(
                x =>
                    LogGamma(trials + 1)
                    - LogGamma(x + 1)
                    - LogGamma(trials - x + 1)
                    + (x * Math.Log(share))
                    + ((trials - x) * Math.Log(1 - share)),
                trials * share,
                error,
                trials
            );

    /// <summary>Of counts whose variance is a multiple of their mean (negative binomial; Poisson where the multiple is 1).</summary>
    /// <param name="dispersion">Variance ÷ mean, at least 1.</param>
    public static long Dispersed(double mean, double dispersion, double error)
    {
        if (dispersion <= 1 + 1e-9)
        {
            return Poisson(mean, error);
        }

        var size = mean / (dispersion - 1);
        return mean <= 0
            ? 0
            : Of(
                x =>
                    LogGamma(x + size)
                    - LogGamma(size)
                    - LogGamma(x + 1)
                    - (size * Math.Log(dispersion))
                    + (x * Math.Log((dispersion - 1) / dispersion)),
                mean,
                error,
                long.MaxValue
            );
    }

    /// <summary>The smallest bound of which the probability beyond it is at most the error rate.</summary>
    private static long Of(Func<long, double> logProbability, double mean, double error, long largest)
    {
        var (low, high) = ((long)mean, (long)mean + 1);
        if (Beyond(low) <= error)
        {
            low = -1; // the mean itself is seldom exceeded
            high = (long)mean;
        }

        while (high < largest && Beyond(high) > error)
        {
            (low, high) = (high, Math.Min(largest, 2 * high + 1));
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Beyond(middle) <= error ? (low, middle) : (middle, high);
        }

        return high;

        double Beyond(long bound)
        {
            double sum = 0;
            for (var x = bound + 1; x <= largest; x++)
            {
                var term = Math.Exp(logProbability(x));
                sum += term;
                if (x > mean && term <= Negligible * Math.Max(sum, Negligible))
                {
                    break;
                }
            }

            return sum;
        }
    }

    private static double LogPoisson(long x, double mean) => (x * Math.Log(mean)) - mean - LogGamma(x + 1);

    /// <summary>Stirling's series, moved to arguments where its fourth term is below 1e-12.</summary>
    private static double LogGamma(double x)
    {
        double shift = 0;
        for (; x < 12; x++)
        {
            shift += Math.Log(x);
        }

        var square = 1 / (x * x);
        return ((x - 0.5) * Math.Log(x))
            - x
            + (0.5 * Math.Log(2 * Math.PI))
            + ((1 / 12.0 - (square * (1 / 360.0 - (square * (1 / 1260.0 - (square / 1680.0)))))) / x)
            - shift;
    }
}
