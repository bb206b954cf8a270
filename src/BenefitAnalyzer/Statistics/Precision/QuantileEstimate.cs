using BenefitAnalyzer.Statistics.Sampling;

namespace BenefitAnalyzer.Statistics.Precision;

/// <summary>A quantile of draws with its Monte Carlo error.</summary>
/// <param name="Probability">Of being at or below <paramref name="Value"/>.</param>
/// <param name="StandardError">
/// Half the distance between the quantiles one standard error of the probability below and above: R. Woodruff, JASA 47 (1952) 635–646, with the error of the
/// probability from the sixteen scramblings.
/// </param>
public readonly record struct QuantileEstimate(double Probability, double Value, double StandardError)
{
    /// <param name="draws">In the order of draws; those that are no number have no say.</param>
    public static IReadOnlyList<QuantileEstimate> Of(ReadOnlySpan<double> draws, IReadOnlyList<double> probabilities)
    {
        var values = QuantileSelection.Of(draws, probabilities);
        var around = new double[2 * values.Length];
        for (var at = 0; at < values.Length; at++)
        {
            var error = ErrorOfShare(draws, values[at]);
            around[2 * at] = Math.Max(0, probabilities[at] - error);
            around[(2 * at) + 1] = Math.Min(1, probabilities[at] + error);
        }

        var ends = QuantileSelection.Of(draws, around);
        return [.. values.Select((value, at) => new QuantileEstimate(probabilities[at], value, (ends[(2 * at) + 1] - ends[2 * at]) / 2))];
    }

    private static double ErrorOfShare(ReadOnlySpan<double> draws, double value)
    {
        Span<long> counts = stackalloc long[UniformDraws.Replicates];
        for (var at = 0; at < draws.Length; at++)
        {
            counts[at % UniformDraws.Replicates] += draws[at] <= value ? 1 : 0;
        }

        return ReplicateMean.OfCounts(counts, draws.Length / UniformDraws.Replicates).StandardError;
    }
}
