using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Description;

/// <summary>Intervals of a share beside the plain score interval of the metrics (R. Newcombe, Statistics in Medicine 17 (1998) 857–872).</summary>
public static class ProportionInterval
{
    /// <summary>Wilson score interval with continuity correction (method 4).</summary>
    /// <returns>Fractions; 0 and 1 exactly at no and at all successes.</returns>
    public static (double Low, double High) WilsonCorrected(int count, int of, double confidence = 0.95)
    {
        Check(count, of);
        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        double n = of;
        var p = count / n;
        var twice = 2 * (n + z * z);
        var low = (2 * n * p + z * z - 1 - z * Math.Sqrt(z * z - 2 - 1 / n + 4 * p * (n * (1 - p) + 1))) / twice;
        var high = (2 * n * p + z * z + 1 + z * Math.Sqrt(z * z + 2 - 1 / n + 4 * p * (n * (1 - p) - 1))) / twice;
        return (count == 0 ? 0 : Math.Max(0, low), count == of ? 1 : Math.Min(1, high));
    }

    /// <summary>Exact interval of Clopper and Pearson (method 5): covers at least as often as it says.</summary>
    public static (double Low, double High) ClopperPearson(int count, int of, double confidence = 0.95)
    {
        Check(count, of);
        var tail = (1 - confidence) / 2;
        return (count == 0 ? 0 : Beta.InvCDF(count, of - count + 1, tail), count == of ? 1 : Beta.InvCDF(count + 1, of - count, 1 - tail));
    }

    private static void Check(int count, int of)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(of);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
    }
}
