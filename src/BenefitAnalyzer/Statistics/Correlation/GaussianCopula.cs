using BenefitAnalyzer.Statistics.Distributions;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Correlation;

/// <summary>Makes independent uniforms depend on each other by stated rank correlations, each staying uniform.</summary>
/// <remarks>R. Nelsen, An Introduction to Copulas (2006), 2.3. Coordinate m depends on those up to m alone.</remarks>
public sealed class GaussianCopula
{
    private readonly double[,] factor;

    private GaussianCopula(double[,] factor) => this.factor = factor;

    public int Dimensions => factor.GetLength(0);

    /// <param name="spearman">Symmetric, ones on the diagonal.</param>
    /// <returns>Null where the matrix belongs to no random numbers: see <see cref="NearestRanks"/>.</returns>
    public static GaussianCopula? Of(double[,] spearman)
    {
        var pearson = Each(spearman, RankCorrelation.ToPearson);
        return NearestCorrelation.IsPositiveDefinite(pearson)
            ? new GaussianCopula(Matrix<double>.Build.DenseOfArray(pearson).Cholesky().Factor.ToArray())
            : null;
    }

    /// <summary>The rank correlations nearest to impossible ones that are possible, and stay so when printed with four decimals.</summary>
    public static double[,] NearestRanks(double[,] spearman) =>
        Each(
            NearestCorrelation.Of(Each(spearman, RankCorrelation.ToPearson), smallestEigenvalue: 1e-4 * spearman.GetLength(0)),
            RankCorrelation.ToSpearman
        );

    /// <summary>Uniforms in place: a span for each coordinate, all of one length.</summary>
    /// <param name="columns">Coordinate by coordinate in one span: <paramref name="length"/> uniforms of the first, then of the second.</param>
    public void Correlate(Span<double> columns, int length)
    {
        QuantileTable.StandardNormal.Invert(columns);
        // From the last on, since each is made of itself and earlier ones.
        for (var member = Dimensions - 1; member >= 0; member--)
        {
            var own = columns.Slice(member * length, length);
            for (var at = 0; at < length; at++)
            {
                var sum = factor[member, member] * own[at];
                for (var earlier = 0; earlier < member; earlier++)
                {
                    sum += factor[member, earlier] * columns[(earlier * length) + at];
                }

                own[at] = sum;
            }
        }

        foreach (ref var value in columns)
        {
            value = Normal.CDF(0, 1, value);
        }
    }

    private static double[,] Each(double[,] matrix, Func<double, double> of)
    {
        var result = new double[matrix.GetLength(0), matrix.GetLength(1)];
        for (var row = 0; row < matrix.GetLength(0); row++)
        {
            for (var column = 0; column < matrix.GetLength(1); column++)
            {
                result[row, column] = row == column ? 1 : of(matrix[row, column]);
            }
        }

        return result;
    }
}
