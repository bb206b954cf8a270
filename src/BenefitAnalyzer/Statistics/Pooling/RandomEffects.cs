using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Pooling;

/// <summary>Effects of several studies pooled, where each has a true effect of its own about a common mean.</summary>
/// <param name="Mean">Of the true effects.</param>
/// <param name="StandardError">Of <see cref="Mean"/>.</param>
/// <param name="Between">Variance of true effects, 0 or more.</param>
/// <param name="Studies">Their number.</param>
/// <remarks>Between-study variance by moments: R. DerSimonian, N. Laird, Controlled Clinical Trials 7 (1986) 177–188.</remarks>
public sealed record RandomEffects(double Mean, double StandardError, double Between, int Studies)
{
    /// <summary>Fewest studies of which a spread can be told at all.</summary>
    public const int FewestToPredict = 3;

    /// <param name="effects">One a study; two or more.</param>
    /// <param name="variances">Of each effect's own error, above 0.</param>
    public static RandomEffects Of(IReadOnlyList<double> effects, IReadOnlyList<double> variances)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(effects.Count, 2);
        double[] weights = [.. variances.Select(variance => 1 / variance)];
        var all = weights.Sum();
        var common = Weighted(weights);
        var scatter = weights.Select((weight, study) => weight * (effects[study] - common) * (effects[study] - common)).Sum();
        var between = Math.Max(0, (scatter - (effects.Count - 1)) / (all - (weights.Sum(weight => weight * weight) / all)));
        double[] shared = [.. variances.Select(variance => 1 / (variance + between))];
        return new RandomEffects(Weighted(shared), Math.Sqrt(1 / shared.Sum()), between, effects.Count);

        double Weighted(double[] by) => by.Select((weight, study) => weight * effects[study]).Sum() / by.Sum();
    }

    /// <summary>Where the true effect of a further study lies with 95 %.</summary>
    /// <remarks>J. Higgins, S. Thompson, D. Spiegelhalter, Journal of the Royal Statistical Society A 172 (2009) 137–159: t with k − 2 degrees of freedom.</remarks>
    public (double Low, double High) Prediction95()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Studies, FewestToPredict);
        var reach = StudentT.InvCDF(0, 1, Studies - 2, 0.975) * Math.Sqrt(Between + (StandardError * StandardError));
        return (Mean - reach, Mean + reach);
    }
}
