using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>Regression whose errors remember the one before: u_t = ρ u_{t−1} + e_t, ρ by restricted maximum likelihood.</summary>
/// <remarks>
/// Transformation of S. Prais, C. Winsten (Cowles Commission 383, 1954); restricted likelihood because the plain one, and the correlation of
/// residuals, underrate ρ in short series with a trend (W. Cheang, G. Reinsel, JASA 95 (2000) 1173–1184).
/// </remarks>
public static class PersistentErrors
{
    private const double Step = 0.02;
    private const double Most = 0.96;

    /// <summary>The regression after whitening; its residuals are the e_t.</summary>
    /// <param name="rows">n rows in the order of time.</param>
    /// <returns>Null when the regression cannot be fitted.</returns>
    public static (LinearFit Fit, double Persistence)? Fit(IReadOnlyList<double[]> rows, double[] outcome)
    {
        if (LeastSquares.Fit(rows, outcome) is null)
        {
            return null;
        }

        (LinearFit Fit, double Persistence)? best = null;
        var most = double.NegativeInfinity;
        for (var rho = -0.4; rho <= Most; rho += Step)
        {
            if (Whitened(rows, outcome, rho) is { } fit && RestrictedLikelihood(fit, rho) is var likelihood && likelihood > most)
            {
                most = likelihood;
                best = (fit, rho);
            }
        }

        return best;
    }

    private static LinearFit? Whitened(IReadOnlyList<double[]> rows, double[] outcome, double rho)
    {
        var n = rows.Count;
        var first = Math.Sqrt(1 - (rho * rho));
        var design = Matrix<double>.Build.Dense(
            n,
            rows[0].Length,
            (t, k) => t == 0 ? first * rows[0][k] : rows[t][k] - (rho * rows[t - 1][k])
        );
        var whitened = Vector<double>.Build.Dense(n, t => t == 0 ? first * outcome[0] : outcome[t] - (rho * outcome[t - 1]));
        return LeastSquares.Fit(design, whitened);
    }

    /// <summary>Up to a constant: ½ ln(1 − ρ²) − ½ ln |XᵀX| − ½ (n − k) ln S, all after whitening.</summary>
    private static double RestrictedLikelihood(LinearFit fit, double rho) =>
        0.5
        * (
            Math.Log(1 - (rho * rho))
            + Math.Log(fit.Bread.Determinant())
            - (fit.DegreesOfFreedom * Math.Log(fit.Residuals.DotProduct(fit.Residuals)))
        );
}
