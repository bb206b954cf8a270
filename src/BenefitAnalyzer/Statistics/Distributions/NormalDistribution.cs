using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>Symmetric about its mean and without bounds: for what is a sum of many small things.</summary>
public sealed record NormalDistribution(double Mean, double StandardDeviation) : UnboundedDistribution
{
    public override string? Fault =>
        AreFinite(Mean, StandardDeviation) && StandardDeviation > 0
            ? null
            : Text(
                $"normal with mean {Mean} and standard deviation {StandardDeviation}: the deviation must be above 0; write a fixed value where nothing is uncertain"
            );

    public override double Mean { get; } = Mean;

    public override double InverseCdf(double probability) => Normal.InvCDF(Mean, StandardDeviation, probability);

    public override double Cdf(double value) => Normal.CDF(Mean, StandardDeviation, value);

    /// <remarks>μ F(x) − σ² f(x).</remarks>
    public override double MeanUpTo(double value) =>
        (Mean * Cdf(value)) - (StandardDeviation * StandardDeviation * Normal.PDF(Mean, StandardDeviation, value));

    public override BlockInverse InverseOfBlocks() =>
        uniforms =>
        {
            QuantileTable.StandardNormal.Invert(uniforms);
            foreach (ref var value in uniforms)
            {
                value = Mean + (StandardDeviation * value);
            }
        };
}
