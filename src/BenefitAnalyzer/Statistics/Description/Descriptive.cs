using MathNet.Numerics.Statistics;

namespace BenefitAnalyzer.Statistics.Description;

/// <summary>Mean, spread and persistence of a sample, in two passes, so that large offsets do no harm (NIST StRD, univariate).</summary>
public static class Descriptive
{
    /// <summary>Arithmetic mean; NaN for an empty sample.</summary>
    public static double Mean(double[] sample) => Shifted(sample, (_, mean) => mean);

    /// <summary>Standard deviation with n − 1 in the denominator; NaN below two values.</summary>
    public static double StandardDeviation(double[] sample) =>
        Shifted(sample, (deviations, _) => ArrayStatistics.StandardDeviation(deviations));

    /// <summary>Autocorrelation at lag 1: Σ (y_t − ȳ)(y_{t−1} − ȳ) ÷ Σ (y_t − ȳ)², as NIST defines it; NaN for a constant.</summary>
    public static double LagOneAutocorrelation(double[] sample) =>
        Shifted(
            sample,
            (deviations, _) =>
            {
                double products = 0;
                double squares = 0;
                for (var t = 0; t < deviations.Length; t++)
                {
                    products += t == 0 ? 0 : deviations[t] * deviations[t - 1];
                    squares += deviations[t] * deviations[t];
                }

                return products / squares;
            }
        );

    /// <summary>Takes the mean out first and corrects it by the mean of what is left, which rounding had lost.</summary>
    private static double Shifted(double[] sample, Func<double[], double, double> of)
    {
        var first = ArrayStatistics.Mean(sample);
        var rest = ArrayStatistics.Mean([.. sample.Select(value => value - first)]);
        return of([.. sample.Select(value => value - first - rest)], first + rest);
    }
}
