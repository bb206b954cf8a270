namespace BenefitAnalyzer.Statistics.Regression;

/// <summary>Critical values of a t statistic with Bartlett weights over the share b of the sample, where b does not vanish.</summary>
/// <remarks>
/// N. Kiefer, T. Vogelsang, "A new asymptotic theory for heteroskedasticity-autocorrelation robust tests", Econometric Theory 21 (2005)
/// 1130–1164, table 1 (Bartlett): a cubic in b fitted to simulated quantiles. The normal value takes no account of the lags chosen and
/// rejects too often in short series.
/// </remarks>
public static class FixedB
{
    /// <summary>The two-sided 5 % critical value.</summary>
    /// <param name="b">(L + 1) ÷ n: the share of the sample that the weights span, from 0 to 1.</param>
    public static double Critical95(double b)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(b);
        var share = Math.Min(b, 1);
        return 1.9600 + (2.9694 * share) + (0.4160 * share * share) - (0.5324 * share * share * share);
    }
}
