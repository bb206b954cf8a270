namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>One of given values, each as likely as any other: the values of a bootstrap, or of a sample.</summary>
/// <param name="Values">In any order.</param>
public sealed record EmpiricalDistribution(IReadOnlyList<double> Values) : Distribution
{
    public override string? Fault =>
        Values.Count == 0 ? "a sample without values: give at least one"
        : AreFinite([.. Values]) ? null
        : "a sample with a value that is no number";

    public override double Mean => Values.Average();

    public override double InverseCdf(double probability) => At([.. Values.Order()], probability);

    public override BlockInverse InverseOfBlocks()
    {
        // Rising, so that neighbours among the points are neighbours among the values.
        double[] rising = [.. Values.Order()];
        return uniforms =>
        {
            foreach (ref var value in uniforms)
            {
                value = At(rising, value);
            }
        };
    }

    private static double At(double[] rising, double probability) =>
        rising[Math.Clamp((int)(probability * rising.Length), 0, rising.Length - 1)];
}
