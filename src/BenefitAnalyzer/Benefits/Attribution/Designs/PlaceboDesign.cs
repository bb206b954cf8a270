using BenefitAnalyzer.Benefits.Attribution.Series;
using BenefitAnalyzer.Statistics.Resampling;
using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>
/// Estimates against other units, with an interval that inverts a randomisation test: the same calculation for units, and where they are few
/// for earlier dates, at which nothing happened.
/// </summary>
/// <remarks>
/// T. Conley, C. Taber, Review of Economics and Statistics 93 (2011) 113–125; J. MacKinnon, M. Webb, Journal of Econometrics 218 (2020) 435–450.
/// The statistic is ln(counterfactual ÷ actual) summed over all treated units and periods, so that it speaks of volume.
/// </remarks>
internal sealed class PlaceboDesign(Matcher matcher)
{
    private const double Z = 1.959963984540054;

    /// <param name="most">Placebos drawn where there are more ways than that to place launches.</param>
    /// <returns>Null when nothing can be matched.</returns>
    public EffectEstimate? Estimate(Panel panel, int most, SeededDraws draws)
    {
        if (panel.Treated.Count == 0 || panel.Comparison.Count == 0 || panel.FirstLaunch < 2 || panel.Length <= panel.FirstLaunch)
        {
            return null;
        }

        UnitSeries[] units = [.. panel.Treated, .. panel.Comparison];
        double[][] logs = [.. units.Select(unit => Logs(unit.Counts, panel.Length))];
        var window = matcher.Window(panel.FirstLaunch, panel.PeriodsPerYear);
        int[] launches = [.. panel.Treated.Select(unit => unit.Launch!.Value)];
        if (Placed(logs, [.. Enumerable.Range(0, launches.Length)], launches, window, 0) is not { } own)
        {
            return null;
        }

        // Under the hypothesis of the estimated effect the treated units are as any other, so they serve as donors and placebos too.
        double[][] without =
        [
            .. logs.Select((series, unit) => unit < launches.Length ? Shifted(series, launches[unit], own.LogRatio) : series),
        ];
        var shifts = matcher.UsesDates ? panel.FirstLaunch - window : 0;
        var placebos = Placebos(without, launches, window, shifts, most, draws);
        // Dates of one unit share most of their periods, so they fill the distribution in but add little to what units tell.
        var independent = Math.Max(1, panel.Comparison.Count - 1);
        // One treated unit among many is an exact test. Several share the estimate that was taken out of them, as two means do in a t test.
        double pool = units.Length;
        var allowance =
            launches.Length > 1 ? StudentT.InvCDF(0, 1, Math.Min(independent, pool - 2), 0.975) / Z * Math.Sqrt((pool - 1) / (pool - 2))
            : matcher.UsesDates ? StudentT.InvCDF(0, 1, independent, 0.975) / Z * Math.Sqrt(pool / (pool - 1))
            : 1;
        double[] ratios = [.. placebos.Select(placebo => placebo.LogRatio * allowance)];
        var reach = Permutation.Reach(ratios);
        return new EffectEstimate(
            matcher.Design,
            own.Actual,
            own.Counterfactual,
            own.Actual * Math.Exp(own.LogRatio - reach),
            own.Actual * Math.Exp(own.LogRatio + reach)
        )
        {
            Placebos = placebos.Count,
            P = Permutation.TwoSided(own.LogRatio, ratios),
            PreTrendP = Permutation.TwoSided(own.Slope, [.. placebos.Select(placebo => placebo.Slope)]),
            Inference = matcher.UsesDates ? "randomisation over units and dates" : "randomisation over units",
            Path = own.Path,
        };
    }

    private List<Placement> Placebos(double[][] logs, int[] launches, int window, int shifts, int most, SeededDraws draws)
    {
        var placebos = new List<Placement>();
        void Add(int[] units, int shift)
        {
            if (Placed(logs, units, launches, window, shift) is { } placebo)
            {
                placebos.Add(placebo);
            }
        }

        if (launches.Length == 1 && (logs.Length - 1) * (shifts + 1) <= most)
        {
            for (var shift = 0; shift <= shifts; shift++)
            {
                for (var unit = 1; unit < logs.Length; unit++)
                {
                    Add([unit], shift);
                }
            }

            return placebos;
        }

        for (var draw = 0; draw < most; draw++)
        {
            Add(draws.Choose(launches.Length, logs.Length), draws.Below(shifts + 1));
        }

        return placebos;
    }

    /// <summary>The estimate as if <paramref name="units"/> had been launched, each so many periods before the launch of its number.</summary>
    private Placement? Placed(double[][] logs, int[] units, int[] launches, int window, int shift)
    {
        var launchOf = Enumerable.Repeat(int.MaxValue, logs.Length).ToArray();
        foreach (var (order, unit) in units.Index())
        {
            launchOf[unit] = launches[order] - shift;
        }

        var length = logs[0].Length;
        var path = Enumerable.Repeat(double.NaN, length).ToArray();
        double actual = 0;
        double counterfactual = 0;
        double slope = 0;
        foreach (var unit in units)
        {
            var launch = launchOf[unit];
            var until = length - shift;
            Donor[] donors =
            [
                .. logs.Index().Where(other => other.Index != unit).Select(other => new Donor(other.Item, launchOf[other.Index])),
            ];
            if (matcher.Match(logs[unit], donors, launch - window, launch, until) is not { } match)
            {
                return null;
            }

            slope += Slope(logs[unit], match, launch - window, launch) / units.Length;
            for (var t = launch - window; t < until; t++)
            {
                var expected = Math.Exp(match[t - launch + window]);
                if (double.IsNaN(expected) || double.IsNaN(logs[unit][t]))
                {
                    continue;
                }

                path[t] = double.IsNaN(path[t]) ? expected : path[t] + expected;
                actual += t < launch ? 0 : Math.Exp(logs[unit][t]);
                counterfactual += t < launch ? 0 : expected;
            }
        }

        return actual > 0 && counterfactual > 0 ? new Placement(actual, counterfactual, slope, path) : null;
    }

    /// <summary>Growth of the gap a period before the launch, by least squares.</summary>
    private static double Slope(double[] logs, double[] match, int from, int launch)
    {
        var centre = (from + launch - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (var t = from; t < launch; t++)
        {
            var gap = logs[t] - match[t - from];
            if (!double.IsNaN(gap))
            {
                products += (t - centre) * gap;
                squares += (t - centre) * (t - centre);
            }
        }

        return squares == 0 ? 0 : products / squares;
    }

    /// <summary>A count of 0 counts as one half, since it has no logarithm.</summary>
    private static double[] Logs(double[] counts, int length) => [.. counts.Take(length).Select(count => Math.Log(Math.Max(count, 0.5)))];

    private static double[] Shifted(double[] logs, int launch, double by) =>
        [.. logs.Select((value, t) => t < launch ? value : value + by)];

    private sealed record Placement(double Actual, double Counterfactual, double Slope, double[] Path)
    {
        public double LogRatio => Math.Log(Counterfactual / Actual);
    }
}
