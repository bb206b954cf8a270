using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Correlation;

/// <summary>The correlation matrix nearest to a symmetric one, by the sum of squared differences of entries.</summary>
/// <remarks>Alternating projections with Dykstra's correction: N. Higham, IMA Journal of Numerical Analysis 22 (2002) 329–343.</remarks>
public static class NearestCorrelation
{
    private const int MostSteps = 2000;
    private const double Tolerance = 1e-12;

    /// <param name="smallestEigenvalue">None of the result's is below it, but for rounding; above 0 the result has an inverse.</param>
    public static double[,] Of(double[,] matrix, double smallestEigenvalue = 0)
    {
        var current = Matrix<double>.Build.DenseOfArray(matrix);
        var correction = Matrix<double>.Build.Dense(current.RowCount, current.ColumnCount);
        for (var step = 0; step < MostSteps; step++)
        {
            var corrected = current - correction;
            var positive = Positive(corrected, smallestEigenvalue);
            correction = positive - corrected;
            var next = positive.Clone();
            next.SetDiagonal([.. Enumerable.Repeat(1.0, next.RowCount)]);
            var change = (next - current).FrobeniusNorm();
            current = next;
            if (change < Tolerance * current.RowCount)
            {
                break;
            }
        }

        return current.ToArray();
    }

    /// <summary>Whether all eigenvalues are above 0, so that it is the correlation matrix of something.</summary>
    public static bool IsPositiveDefinite(double[,] matrix) => SmallestEigenvalue(matrix) > 1e-10;

    public static double SmallestEigenvalue(double[,] matrix) =>
        Matrix<double>.Build.DenseOfArray(matrix).Evd(Symmetricity.Symmetric).EigenValues.Min(value => value.Real);

    private static Matrix<double> Positive(Matrix<double> matrix, double smallest)
    {
        var decomposed = matrix.Evd(Symmetricity.Symmetric);
        var values = Vector<double>.Build.DenseOfEnumerable(decomposed.EigenValues.Select(value => Math.Max(value.Real, smallest)));
        var projected = decomposed.EigenVectors * Matrix<double>.Build.DenseOfDiagonalVector(values) * decomposed.EigenVectors.Transpose();
        return (projected + projected.Transpose()) / 2;
    }
}
