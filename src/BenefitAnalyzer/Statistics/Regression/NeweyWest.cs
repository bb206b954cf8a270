using BenefitAnalyzer.Statistics.Description;

namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>Variance of a sum whose terms are correlated over time, with Bartlett weights.</summary>
/// <remarks>
/// W. Newey, K. West, Econometrica 55 (1987) 703–708; pre-whitening: D. Andrews, J. Monahan, Econometrica 60 (1992) 953–966.
/// </remarks>
public static class NeweyWest
{
    /// <summary>Largest persistence that pre-whitening takes out: beyond it recolouring would multiply noise (Andrews and Monahan).</summary>
    private const double MostPersistence = 0.97;

    /// <summary>Σ_t s_t² + 2 Σ_l (1 − l/(L+1)) Σ_t s_t s_{t−l}: the variance of Σ s_t.</summary>
    /// <param name="scores">In the order of time, with mean 0.</param>
    /// <param name="lags">L, 0 or more; 0 gives White's heteroscedastic variance.</param>
    public static double Variance(double[] scores, int lags)
    {
        double sum = 0;
        for (var lag = 0; lag <= Math.Min(lags, scores.Length - 1); lag++)
        {
            double products = 0;
            for (var t = lag; t < scores.Length; t++)
            {
                products += scores[t] * scores[t - lag];
            }

            sum += (lag == 0 ? 1 : 2 * (1 - (lag / (lags + 1.0)))) * products;
        }

        return sum;
    }

    /// <summary>The same after taking out persistence of the first order and putting it back.</summary>
    public static double PrewhitenedVariance(double[] scores, int lags)
    {
        var rho = Math.Clamp(Descriptive.LagOneAutocorrelation(scores), -MostPersistence, MostPersistence);
        if (double.IsNaN(rho))
        {
            return 0;
        }

        double[] white = [.. scores.Skip(1).Select((score, t) => score - (rho * scores[t]))];
        return Variance(white, lags) * scores.Length / white.Length / ((1 - rho) * (1 - rho));
    }

    /// <summary>⌊4 (n/100)^(2/9)⌋, the usual rule.</summary>
    public static int Lags(int observations) => (int)Math.Floor(4 * Math.Pow(observations / 100.0, 2.0 / 9.0));
}
