using MathNet.Numerics.Statistics;

namespace BenefitAnalyzer.Statistics.Description;

/// <summary>Sample quantiles of all nine types.</summary>
public static class Quantiles
{
    /// <param name="sample">In any order; left as it is. NaN when empty.</param>
    /// <param name="probability">From 0 to 1.</param>
    public static double Of(IEnumerable<double> sample, double probability, QuantileType type = QuantileType.Linear)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        double[] sorted = [.. sample.Order()];
        // Type 3 rounds n·p to the even neighbour, which no definition of the library names by its number alone.
        return type == QuantileType.NearestEven
            ? NearestEven(sorted, probability)
            : SortedArrayStatistics.QuantileCustom(sorted, probability, Definition(type));
    }

    private static double NearestEven(double[] sorted, double probability) =>
        sorted.Length == 0
            ? double.NaN
            : sorted[Math.Clamp((int)Math.Round(sorted.Length * probability, MidpointRounding.ToEven), 1, sorted.Length) - 1];

    private static QuantileDefinition Definition(QuantileType type) =>
        type switch
        {
            QuantileType.InverseDistribution => QuantileDefinition.R1,
            QuantileType.AveragedInverseDistribution => QuantileDefinition.R2,
            QuantileType.InterpolatedDistribution => QuantileDefinition.R4,
            QuantileType.Hazen => QuantileDefinition.R5,
            QuantileType.Weibull => QuantileDefinition.R6,
            QuantileType.Linear => QuantileDefinition.R7,
            QuantileType.MedianUnbiased => QuantileDefinition.R8,
            QuantileType.NormalUnbiased => QuantileDefinition.R9,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "not one of the nine types"),
        };
}
