using BenefitAnalyzer.Benefits.Attribution.Series;
using BenefitAnalyzer.Statistics.Regression;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>Segmented regression of the treated units together: trend and season, level and trend anew from the first launch on.</summary>
/// <remarks>
/// J. Lopez Bernal, S. Cummins, A. Gasparrini, International Journal of Epidemiology 46 (2017) 348–355; with comparison units, of which there
/// are then too few for placebos, the logarithm of their mean is deducted (the same authors on controls: 47 (2018) 2082–2093). Errors:
/// pre-whitened, then Newey–West with fixed-b critical values. Small counts: over-dispersed quasi-Poisson.
/// </remarks>
internal static class InterruptedTimeSeries
{
    /// <summary>Below it a logarithm of a count is too crooked for least squares.</summary>
    private const double SmallCount = 10;

    /// <summary>Waves of weekly series, down to a quarter: weeks show turns of the year that months level out.</summary>
    private const int WeeklyWaves = 4;

    /// <returns>Null when the regression cannot be fitted.</returns>
    public static EffectEstimate? Estimate(Panel panel)
    {
        if (panel.Treated.Count == 0 || panel.FirstLaunch < 4 || panel.Length <= panel.FirstLaunch)
        {
            return null;
        }

        double[] counts = [.. Enumerable.Range(0, panel.Length).Select(t => panel.Treated.Sum(unit => unit.Counts[t]))];
        double[] offset = [.. Enumerable.Range(0, panel.Length).Select(t => Offset(panel, t))];
        int[] known = [.. Enumerable.Range(0, panel.Length).Where(t => !double.IsNaN(counts[t] + offset[t]))];
        var rows = known.Select(t => Row(panel, t)).ToList();
        double[] kept = [.. known.Select(t => counts[t])];
        double[] shift = [.. known.Select(t => offset[t])];
        return kept.Length > 0 && kept.Min() < SmallCount
            ? OfCounts(panel, known, rows, kept, shift)
            : OfLogs(panel, known, rows, kept, shift);
    }

    /// <summary>Constant, trend, level, trend and a half-year of getting used to it from the launch on, and waves of the year.</summary>
    private static double[] Row(Panel panel, int t)
    {
        var year = panel.Year;
        var since = t - panel.FirstLaunch;
        var row = new List<double> { 1, (t - panel.FirstLaunch) / year, since >= 0 ? 1 : 0 };
        if (panel.MonthsAfter >= 12)
        {
            row.Add(since >= 0 ? since / year : 0);
            row.Add(since >= 0 ? Math.Min(1, since / (year / 2)) : 0);
        }

        var waves =
            panel.MonthsBefore >= 24 ? (panel.IsWeekly ? WeeklyWaves : 2)
            : panel.MonthsBefore >= 12 ? 1
            : 0;
        for (var wave = 1; wave <= waves; wave++)
        {
            row.Add(Math.Cos(2 * Math.PI * wave * t / year));
            row.Add(Math.Sin(2 * Math.PI * wave * t / year));
        }

        return [.. row];
    }

    private static double Offset(Panel panel, int t)
    {
        double[] comparison =
        [
            .. panel.Comparison.Select(unit => Math.Log(Math.Max(unit.Counts[t], 0.5))).Where(value => !double.IsNaN(value)),
        ];
        return comparison.Length > 0 ? comparison.Average()
            : panel.Comparison.Count > 0 ? double.NaN
            : 0;
    }

    private static EffectEstimate? OfLogs(Panel panel, int[] known, List<double[]> rows, double[] counts, double[] offset)
    {
        double[] outcome = [.. counts.Select((count, at) => Math.Log(count) - offset[at])];
        if (PersistentErrors.Fit(rows, outcome) is not var (fit, _))
        {
            return null;
        }

        var (contrast, actual, counterfactual) = Contrast(panel, known, rows, counts, fit.Coefficients);
        var lags = Lags(panel, fit.Observations);
        // Of two estimates of the variance the larger: the robust one is biased downwards where a few observations weigh most.
        var variance = Math.Max(
            NeweyWest.Variance(fit.Scores(contrast), lags) * fit.Observations / fit.DegreesOfFreedom,
            contrast * fit.Covariance * contrast
        );
        // Two things make a short series uncertain of its own error: the lags chosen, and the regressors fitted.
        var critical =
            FixedB.Critical95((lags + 1.0) / fit.Observations) * StudentT.InvCDF(0, 1, fit.DegreesOfFreedom, 0.975) / FixedB.Critical95(0);
        var error = Math.Sqrt(variance);
        return Finish(panel, known, rows, fit.Coefficients, counts, actual, counterfactual, error, critical) with
        {
            P = 2 * Normal.CDF(0, 1, -Math.Abs(Math.Log(counterfactual / actual)) / error * FixedB.Critical95(0) / critical),
            Inference =
                panel.Comparison.Count > 0 ? "Newey-West, pre-whitened, fixed b, less comparison" : "Newey-West, pre-whitened, fixed b",
        };
    }

    private static EffectEstimate? OfCounts(Panel panel, int[] known, List<double[]> rows, double[] counts, double[] offset)
    {
        if (QuasiPoisson.Fit(rows, counts, offset) is not { } fit)
        {
            return null;
        }

        // An effect is measured against fitted counts here: single ones may be 0.
        double[] fitted = [.. fit.Means];
        var (contrast, _, counterfactual) = Contrast(panel, known, rows, fitted, fit.Coefficients);
        var actual = known.Index().Where(at => at.Item >= panel.FirstLaunch).Sum(at => counts[at.Index]);
        var variance = Math.Max(1, fit.Dispersion) * (contrast * fit.Bread * contrast);
        var critical = StudentT.InvCDF(0, 1, fit.DegreesOfFreedom, 0.975);
        if (panel.IsWeekly)
        {
            // Small counts of months hardly remember each other; those of weeks do.
            var (lags, observations) = (Lags(panel, counts.Length), (double)counts.Length);
            var persistent = NeweyWest.PrewhitenedVariance(fit.Scores(rows, counts, contrast), lags) * observations / fit.DegreesOfFreedom;
            variance = Math.Max(variance, persistent);
            critical *= FixedB.Critical95((lags + 1) / observations) / FixedB.Critical95(0);
        }

        var error = Math.Sqrt(variance);
        return actual <= 0
            ? null
            : Finish(panel, known, rows, fit.Coefficients, fitted, actual, counterfactual, error, critical) with
            {
                P =
                    2
                    * StudentT.CDF(
                        0,
                        1,
                        fit.DegreesOfFreedom,
                        -Math.Abs(Math.Log(counterfactual / actual)) / error * StudentT.InvCDF(0, 1, fit.DegreesOfFreedom, 0.975) / critical
                    ),
                Inference = panel.IsWeekly ? "quasi-Poisson, Newey-West, pre-whitened, fixed b" : "quasi-Poisson, over-dispersed",
            };
    }

    /// <summary>As many months as the usual rule takes of monthly series: a memory does not shorten when it is looked at by the week.</summary>
    private static int Lags(Panel panel, int observations) =>
        (int)
            Math.Ceiling(
                NeweyWest.Lags(observations * Panel.Monthly / panel.PeriodsPerYear) * panel.PeriodsPerYear / (double)Panel.Monthly
            );

    /// <summary>Of ln(counterfactual total): −Σ w_t x_t over the regressors that begin with the launch, w_t the share of period t in it.</summary>
    private static (Vector<double> Contrast, double Actual, double Counterfactual) Contrast(
        Panel panel,
        int[] known,
        List<double[]> rows,
        double[] counts,
        Vector<double> coefficients
    )
    {
        var contrast = Vector<double>.Build.Dense(rows[0].Length);
        double actual = 0;
        double counterfactual = 0;
        foreach (var (at, t) in known.Index())
        {
            if (t >= panel.FirstLaunch)
            {
                var expected = counts[at] * Math.Exp(-Effect(panel, rows[at], coefficients));
                actual += counts[at];
                counterfactual += expected;
                for (var k = 2; k < LaunchTerms(panel); k++)
                {
                    contrast[k] -= expected * rows[at][k];
                }
            }
        }

        return (contrast / counterfactual, actual, counterfactual);
    }

    private static int LaunchTerms(Panel panel) => panel.MonthsAfter >= 12 ? 5 : 3;

    private static double Effect(Panel panel, double[] row, Vector<double> coefficients)
    {
        double effect = 0;
        for (var k = 2; k < LaunchTerms(panel); k++)
        {
            effect += row[k] * coefficients[k];
        }

        return effect;
    }

    private static EffectEstimate Finish(
        Panel panel,
        int[] known,
        List<double[]> rows,
        Vector<double> coefficients,
        double[] counts,
        double actual,
        double counterfactual,
        double error,
        double critical
    )
    {
        var path = Enumerable.Repeat(double.NaN, panel.Length).ToArray();
        foreach (var (at, t) in known.Index())
        {
            path[t] = counts[at] * Math.Exp(-Effect(panel, rows[at], coefficients));
        }

        var reach = critical * error;
        return new EffectEstimate(
            AttributionDesign.InterruptedTimeSeries,
            actual,
            counterfactual,
            counterfactual * Math.Exp(-reach),
            counterfactual * Math.Exp(reach)
        )
        {
            Path = path,
        };
    }
}
