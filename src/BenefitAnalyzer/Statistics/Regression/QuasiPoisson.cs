using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>Regression of counts with a logarithmic link; their variance is the mean times a dispersion.</summary>
/// <remarks>P. McCullagh, J. Nelder, Generalized Linear Models, 2nd ed. 1989, sections 2.5 and 6.2: reweighted least squares; dispersion by Pearson's χ² ÷ (n − k).</remarks>
public static class QuasiPoisson
{
    private const int MostSteps = 100;
    private const double Tolerance = 1e-12;

    /// <param name="rows">n rows of k regressors.</param>
    /// <param name="counts">Length n, none below 0.</param>
    /// <param name="offset">Logarithm of the exposure; null for none.</param>
    /// <returns>Null when the regression cannot be fitted.</returns>
    public static CountFit? Fit(IReadOnlyList<double[]> rows, double[] counts, double[]? offset = null)
    {
        if (rows.Count == 0 || rows.Count <= rows[0].Length)
        {
            return null;
        }

        var design = Matrix<double>.Build.DenseOfRowArrays(rows);
        var shift = Vector<double>.Build.Dense(offset ?? new double[counts.Length]);
        var mean = Vector<double>.Build.Dense(counts.Length, t => counts[t] + 0.1);
        Vector<double>? coefficients = null;
        for (var step = 0; step < MostSteps; step++)
        {
            var root = mean.PointwiseSqrt();
            var working = mean.PointwiseLog() - shift + (Vector<double>.Build.Dense(counts) - mean).PointwiseDivide(mean);
            var weighted = Matrix<double>.Build.DenseOfMatrix(design);
            weighted.MapIndexedInplace((t, _, value) => value * root[t]);
            if (LeastSquares.Fit(weighted, working.PointwiseMultiply(root)) is not { } fit)
            {
                return null;
            }

            var moved = coefficients is null ? double.PositiveInfinity : (fit.Coefficients - coefficients).AbsoluteMaximum();
            coefficients = fit.Coefficients;
            mean = (design * coefficients + shift).PointwiseExp();
            if (moved < Tolerance)
            {
                break;
            }
        }

        return coefficients is null || mean.Any(value => !double.IsFinite(value)) ? null : Finish(design, coefficients, mean, counts);
    }

    private static CountFit Finish(Matrix<double> design, Vector<double> coefficients, Vector<double> mean, double[] counts)
    {
        var bread = (design.TransposeThisAndMultiply(Matrix<double>.Build.DiagonalOfDiagonalVector(mean)) * design).Inverse();
        double pearson = 0;
        double deviance = 0;
        for (var t = 0; t < counts.Length; t++)
        {
            pearson += (counts[t] - mean[t]) * (counts[t] - mean[t]) / mean[t];
            deviance += 2 * ((counts[t] == 0 ? 0 : counts[t] * Math.Log(counts[t] / mean[t])) - (counts[t] - mean[t]));
        }

        return new CountFit(coefficients, bread, [.. mean], pearson / (design.RowCount - design.ColumnCount), deviance);
    }
}
