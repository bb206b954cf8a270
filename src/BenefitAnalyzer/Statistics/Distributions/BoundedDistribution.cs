namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>A distribution whose values beyond bounds count as the bound: no share is more than all.</summary>
public sealed record BoundedDistribution(UnboundedDistribution Stated, double Lowest, double Highest) : Distribution
{
    public override string? Fault => Stated.Fault;

    /// <summary>Probability of values that count as a bound.</summary>
    public double Beyond => Stated.Cdf(Lowest) + AtHighest;

    public override double Mean =>
        (Lowest * Stated.Cdf(Lowest)) + Stated.MeanUpTo(Highest) - Stated.MeanUpTo(Lowest) + (Highest * AtHighest);

    private double AtHighest => 1 - Stated.Cdf(Highest);

    public override double InverseCdf(double probability) => Math.Clamp(Stated.InverseCdf(probability), Lowest, Highest);

    public override BlockInverse InverseOfBlocks()
    {
        var stated = Stated.InverseOfBlocks();
        return uniforms =>
        {
            stated(uniforms);
            foreach (ref var value in uniforms)
            {
                value = Math.Clamp(value, Lowest, Highest);
            }
        };
    }
}
