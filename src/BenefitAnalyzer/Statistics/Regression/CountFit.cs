using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>A fitted regression of counts.</summary>
/// <param name="Coefficients">On the logarithmic scale, length k.</param>
/// <param name="Bread">Covariance of a Poisson model, k × k; times <see cref="Dispersion"/> that of the over-dispersed one.</param>
/// <param name="Means">Fitted counts, length n.</param>
/// <param name="Dispersion">Pearson's χ² ÷ (n − k); 1 for a Poisson distribution.</param>
/// <param name="Deviance">Twice the distance of the likelihood from a perfect fit.</param>
public sealed record CountFit(Vector<double> Coefficients, Matrix<double> Bread, double[] Means, double Dispersion, double Deviance)
{
    public int DegreesOfFreedom => Means.Length - Coefficients.Count;

    /// <summary>What each observation adds to the error of a combination of coefficients; their sum is 0.</summary>
    /// <param name="rows">The regressors that were fitted.</param>
    /// <param name="counts">The counts that were fitted.</param>
    /// <param name="contrast">Length k.</param>
    public double[] Scores(IReadOnlyList<double[]> rows, double[] counts, Vector<double> contrast)
    {
        var weights = Bread * contrast;
        return [.. rows.Select((row, t) => Vector<double>.Build.Dense(row).DotProduct(weights) * (counts[t] - Means[t]))];
    }

    /// <summary>exp β with a 95 % interval of the normal approximation.</summary>
    /// <param name="isDispersed">False for the Poisson interval, which is too narrow where counts scatter more; only for comparison.</param>
    public (double Ratio, double Low, double High) RateRatio(int coefficient, bool isDispersed = true)
    {
        const double z = 1.959963984540054;
        var error = Math.Sqrt(Bread[coefficient, coefficient] * (isDispersed ? Dispersion : 1));
        var value = Coefficients[coefficient];
        return (Math.Exp(value), Math.Exp(value - (z * error)), Math.Exp(value + (z * error)));
    }
}
