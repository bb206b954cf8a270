using MathNet.Numerics.RootFinding;

namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>A share of which α − 1 successes and β − 1 failures are known, stretched from <see cref="Lowest"/> to <see cref="Highest"/>.</summary>
public sealed record BetaDistribution(double Alpha, double Beta) : Distribution
{
    /// <summary>Beyond these the inverse has no digits worth having.</summary>
    private const double SmallestShape = 0.05;
    private const double LargestShape = 1e6;

    /// <summary>Smaller probabilities have the same value.</summary>
    private const double SmallestProbability = 1e-12;

    private const double LowestLogarithm = -700;

    public double Lowest { get; init; }

    public double Highest { get; init; } = 1;

    public override string? Fault =>
        !AreFinite(Lowest, Highest) || Lowest >= Highest ? Text($"beta from {Lowest} to {Highest}: the highest must be above the lowest")
        : Alpha is >= SmallestShape and <= LargestShape && Beta is >= SmallestShape and <= LargestShape ? null
        : Text($"beta with shapes {Alpha} and {Beta}: both must be from {SmallestShape} to {LargestShape:0}");

    public override double Mean => Lowest + ((Highest - Lowest) * Alpha / (Alpha + Beta));

    public override double InverseCdf(double probability) =>
        probability <= 0.5
            ? Lowest + ((Highest - Lowest) * LowerTail(Alpha, Beta, probability))
            : Highest - ((Highest - Lowest) * LowerTail(Beta, Alpha, 1 - probability));

    public override BlockInverse InverseOfBlocks() =>
        new QuantileTable(
            probability => Stretched(LowerTail(Alpha, Beta, probability), Alpha, Beta, Lowest, Highest),
            probability => Stretched(LowerTail(Beta, Alpha, probability), Beta, Alpha, Highest, Lowest)
        ).Invert;

    private static (double Value, double Slope) Stretched(double share, double alpha, double beta, double from, double to) =>
        (from + ((to - from) * share), (to - from) / MathNet.Numerics.Distributions.Beta.PDF(alpha, beta, share));

    /// <summary>The share below which a probability of at most a half lies, between those that nearly all and nearly nothing exceed.</summary>
    private static double LowerTail(double alpha, double beta, double probability)
    {
        var asked = Math.Max(probability, SmallestProbability);
        // The root is sought in logarithms: near 0 a share of many small digits would otherwise be found to a few only.
        var root = Brent.FindRoot(
            log => MathNet.Numerics.Distributions.Beta.CDF(alpha, beta, Math.Exp(log)) / asked - 1,
            LowestLogarithm,
            0,
            1e-12,
            200
        );
        return Math.Exp(root);
    }
}
