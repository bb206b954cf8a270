using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>Positive and skewed to the right: its logarithm is normal. For what is a product of many things, such as cost overruns.</summary>
/// <param name="LogMean">Mean of the natural logarithm; its exponential is the median.</param>
/// <param name="LogStandardDeviation">Standard deviation of the natural logarithm.</param>
public sealed record LogNormalDistribution(double LogMean, double LogStandardDeviation) : UnboundedDistribution
{
    /// <summary>As logarithms: e³⁰ is ten million million.</summary>
    private const double Widest = 30;

    public override string? Fault =>
        Math.Abs(LogMean) <= Widest && LogStandardDeviation is > 0 and <= Widest / 6
            ? null
            : Text(
                $"lognormal with log mean {LogMean} and log deviation {LogStandardDeviation}: the mean must be from {-Widest} to {Widest} and the deviation above 0 and at most {Widest / 6}"
            );

    public override double Mean => Math.Exp(LogMean + (LogStandardDeviation * LogStandardDeviation / 2));

    /// <summary>The one that has a mean and a standard deviation of its own, not of its logarithm; both above 0, else it has a <see cref="Fault"/>.</summary>
    public static LogNormalDistribution WithMean(double mean, double standardDeviation)
    {
        var variation = standardDeviation / mean;
        var variance = Math.Log(1 + (variation * variation));
        return new LogNormalDistribution(Math.Log(mean) - (variance / 2), Math.Sqrt(variance));
    }

    public override double InverseCdf(double probability) => LogNormal.InvCDF(LogMean, LogStandardDeviation, probability);

    public override double Cdf(double value) => value <= 0 ? 0 : LogNormal.CDF(LogMean, LogStandardDeviation, value);

    /// <remarks>The mean times the probability that the logarithm, of a mean higher by its variance, is no more.</remarks>
    public override double MeanUpTo(double value) =>
        value <= 0 ? 0 : Mean * LogNormal.CDF(LogMean + (LogStandardDeviation * LogStandardDeviation), LogStandardDeviation, value);

    public override BlockInverse InverseOfBlocks() =>
        uniforms =>
        {
            QuantileTable.StandardNormal.Invert(uniforms);
            foreach (ref var value in uniforms)
            {
                value = Math.Exp(LogMean + (LogStandardDeviation * value));
            }
        };
}
