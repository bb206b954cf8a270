namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>Like a triangle, with a rounded top and thinner tails: a beta distribution whose mean is (a + λc + b) ÷ (λ + 2).</summary>
/// <remarks>D. Malcolm, J. Roseboom, C. Clark, W. Fazar, Operations Research 7 (1959) 646–669; λ as D. Vose, Risk Analysis (2008).</remarks>
/// <param name="Weight">λ: how much more the most likely value counts than each end; 4 by custom.</param>
public sealed record PertDistribution(double Lowest, double MostLikely, double Highest, double Weight = 4) : Distribution
{
    private const double LargestWeight = 1000;

    public override string? Fault =>
        ThreePoints.Fault("pert", Lowest, MostLikely, Highest)
        ?? (Weight is > 0 and <= LargestWeight ? null : Text($"pert with weight {Weight}: it must be above 0 and at most {LargestWeight}"));

    public override double Mean => (Lowest + (Weight * MostLikely) + Highest) / (Weight + 2);

    /// <summary>The beta distribution that it is.</summary>
    public BetaDistribution AsBeta =>
        new(1 + (Weight * (MostLikely - Lowest) / (Highest - Lowest)), 1 + (Weight * (Highest - MostLikely) / (Highest - Lowest)))
        {
            Lowest = Lowest,
            Highest = Highest,
        };

    public override double InverseCdf(double probability) => AsBeta.InverseCdf(probability);

    public override BlockInverse InverseOfBlocks() => AsBeta.InverseOfBlocks();
}
