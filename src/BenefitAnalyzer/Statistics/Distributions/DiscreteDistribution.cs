namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>One of a few values, each with its probability.</summary>
public sealed record DiscreteDistribution(IReadOnlyList<(double Value, double Probability)> Cases) : Distribution
{
    /// <summary>Thirds that are typed with six digits still add up.</summary>
    private const double Tolerance = 1e-5;

    public override string? Fault =>
        Cases.Count == 0 ? "discrete without cases: name at least one value with its probability"
        : Cases.Where(IsWrong).Select(one => Text($"discrete with {one.Value} at probability {one.Probability}")).FirstOrDefault()
            is { } wrong
            ? $"{wrong}: values must be numbers and probabilities from 0 to 1"
        : Math.Abs(Total - 1) > Tolerance ? Text($"discrete with probabilities that add up to {Total}: they must add up to 1")
        : null;

    public override double Mean => Cases.Sum(one => one.Value * one.Probability) / Total;

    private double Total => Cases.Sum(one => one.Probability);

    public override double InverseCdf(double probability)
    {
        Span<double> one = [probability];
        InverseOfBlocks()(one);
        return one[0];
    }

    public override BlockInverse InverseOfBlocks()
    {
        double[] values = [.. Cases.Select(one => one.Value)];
        double[] upTo = [.. Cases.Select(one => one.Probability / Total)];
        Array.Sort(values, upTo);
        for (var at = 1; at < upTo.Length; at++)
        {
            upTo[at] += upTo[at - 1];
        }

        return uniforms =>
        {
            foreach (ref var value in uniforms)
            {
                var at = 0;
                while (at < upTo.Length - 1 && value > upTo[at])
                {
                    at++;
                }

                value = values[at];
            }
        };
    }

    private static bool IsWrong((double Value, double Probability) one) => !AreFinite(one.Value) || one.Probability is not (>= 0 and <= 1);
}
