using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Description;

/// <summary>Mean difference of pairs with the interval of 95 % by Student's t, the pairs taken as independent (Student 1908).</summary>
/// <param name="Low">What lies between this and <paramref name="High"/> may be chance.</param>
public readonly record struct PairedDifference(int Pairs, double Mean, double Low, double High)
{
    /// <summary>Fewer pairs than this have an interval that says nothing.</summary>
    public const int FewestPairs = 3;

    /// <summary>Whether chance alone would hardly make it.</summary>
    public bool IsBeyondChance => Low > 0 || High < 0;

    /// <param name="differences">One for each pair.</param>
    /// <returns>Null with fewer than <see cref="FewestPairs"/>.</returns>
    public static PairedDifference? Of(IReadOnlyList<double> differences)
    {
        if (differences.Count < FewestPairs)
        {
            return null;
        }

        var mean = differences.Average();
        var variance = differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Count - 1);
        var reach = StudentT.InvCDF(0, 1, differences.Count - 1, 0.975) * Math.Sqrt(variance / differences.Count);
        return new PairedDifference(differences.Count, mean, mean - reach, mean + reach);
    }
}
