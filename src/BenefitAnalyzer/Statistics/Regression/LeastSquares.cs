using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>Ordinary least squares by the QR decomposition, which keeps twice the digits of the normal equations.</summary>
public static class LeastSquares
{
    /// <param name="rows">n rows of k regressors each, the constant among them.</param>
    /// <param name="outcome">Length n.</param>
    /// <returns>Null when there are no more observations than regressors or regressors depend on each other.</returns>
    public static LinearFit? Fit(IReadOnlyList<double[]> rows, double[] outcome)
    {
        if (rows.Count == 0 || rows.Count <= rows[0].Length)
        {
            return null;
        }

        return Fit(Matrix<double>.Build.DenseOfRowArrays(rows), Vector<double>.Build.Dense(outcome));
    }

    /// <inheritdoc cref="Fit(IReadOnlyList{double[]}, double[])"/>
    public static LinearFit? Fit(Matrix<double> design, Vector<double> outcome)
    {
        if (design.RowCount <= design.ColumnCount)
        {
            return null;
        }

        var decomposition = design.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin);
        var diagonal = decomposition.R.Diagonal().PointwiseAbs();
        if (diagonal.Minimum() <= 1e-10 * diagonal.Maximum())
        {
            return null;
        }

        var coefficients = decomposition.Solve(outcome);
        var inverse = decomposition.R.Inverse();
        return new LinearFit(design, coefficients, outcome - design * coefficients, inverse * inverse.Transpose());
    }
}
