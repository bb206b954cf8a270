using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>A fitted linear regression: y = X β + u.</summary>
/// <param name="Design">n × k; a row is an observation.</param>
/// <param name="Coefficients">β, length k.</param>
/// <param name="Residuals">u, length n.</param>
/// <param name="Bread">(XᵀWX)⁻¹, k × k.</param>
public sealed record LinearFit(Matrix<double> Design, Vector<double> Coefficients, Vector<double> Residuals, Matrix<double> Bread)
{
    public int Observations => Design.RowCount;

    /// <summary>n − k.</summary>
    public int DegreesOfFreedom => Design.RowCount - Design.ColumnCount;

    /// <summary>Σ u² ÷ (n − k).</summary>
    public double ResidualVariance => Residuals.DotProduct(Residuals) / DegreesOfFreedom;

    /// <summary>Covariance of β when errors are equal and independent.</summary>
    public Matrix<double> Covariance => Bread * ResidualVariance;

    /// <summary>cᵀβ.</summary>
    public double Value(Vector<double> contrast) => contrast.DotProduct(Coefficients);

    /// <summary>Influence of each observation on cᵀβ times its residual: their sum of squares and products is the sandwich of cᵀβ.</summary>
    public double[] Scores(Vector<double> contrast)
    {
        var weights = Design * (Bread * contrast);
        return [.. weights.Select((weight, row) => weight * Residuals[row])];
    }
}
