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
        var changes = matcher.UsesDates || launches.Length < 2 ? null : Changes(without, launches, window, own);
        var isClustered = changes is { HasManyClusters: true };
        var reach = isClustered ? changes!.Reach : Permutation.Reach(ratios);
        return new EffectEstimate(
            matcher.Design,
            Actual(panel.Treated, own),
            own.Counterfactual,
            own.Counterfactual * Math.Exp(-reach),
            own.Counterfactual * Math.Exp(reach)
        )
        {
            Placebos = isClustered ? null : placebos.Count,
            P = isClustered ? changes!.P(own.LogRatio) : Permutation.TwoSided(own.LogRatio, ratios),
            PreTrendP = Permutation.TwoSided(own.Slope, [.. placebos.Select(placebo => placebo.Slope)]),
            Inference =
                isClustered ? "clustered by unit"
                : matcher.UsesDates ? "randomisation over units and dates"
                : "randomisation over units",
            Path = own.Path,
            UnitPaths = own.UnitPaths,
            BootstrapP = changes is { } compared && units.Length < ClusterErrors.FewClusters ? compared.Bootstrap(draws) : null,
        };
    }

    /// <summary>What was counted where there is a counterfactual: the half that stands for 0 in logarithms is no completion.</summary>
    private static double Actual(IReadOnlyList<UnitSeries> treated, Placement own) =>
        treated
            .Zip(own.UnitPaths)
            .Sum(unit => unit.First.Counts.Where((count, t) => t >= unit.First.Launch && !double.IsNaN(count + unit.Second[t])).Sum());

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
        var paths = new List<(int From, double[] Match)>(units.Length);
        var ratios = new List<double>(units.Length);
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
            if (matcher.Match(logs[unit], donors, launch - window, launch, until) is not { } matched)
            {
                return null;
            }

            var match = AtVolumeBefore(matched, logs[unit], launch - window, launch);
            paths.Add((launch - window, match));
            slope += Slope(logs[unit], match, launch - window, launch) / units.Length;
            var (before, expectedBefore) = (actual, counterfactual);
            for (var t = launch - window; t < until; t++)
            {
                var expected = Math.Exp(match[t - launch + window]);
                if (double.IsNaN(expected) || double.IsNaN(logs[unit][t]))
                {
                    continue;
                }

                actual += t < launch ? 0 : Math.Exp(logs[unit][t]);
                counterfactual += t < launch ? 0 : expected;
            }

            ratios.Add(Math.Log((counterfactual - expectedBefore) / (actual - before)));
        }

        return actual > 0 && counterfactual > 0 ? new Placement(actual, counterfactual, slope, length, ratios, paths) : null;
    }

    /// <summary>A match raised or lowered to the volume that the unit completed before its launch.</summary>
    /// <remarks>
    /// A mean of logarithms is below the logarithm of the mean, the more so the smaller the counts: the exponential of a match would promise a
    /// unit of two completions a month a fifth too few (N. Duan, Smearing estimate, Journal of the American Statistical Association 78 (1983) 605–610).
    /// </remarks>
    private static double[] AtVolumeBefore(double[] match, double[] logs, int from, int launch)
    {
        double actual = 0;
        double expected = 0;
        for (var t = from; t < launch; t++)
        {
            if (!double.IsNaN(logs[t] + match[t - from]))
            {
                actual += Math.Exp(logs[t]);
                expected += Math.Exp(match[t - from]);
            }
        }

        return expected == 0 ? match : [.. match.Select(value => value + Math.Log(actual / expected))];
    }

    /// <summary>What each treated unit changed by, and each comparison unit as if it had been launched first.</summary>
    private ClusterErrors? Changes(double[][] without, int[] launches, int window, Placement own)
    {
        var changes = new List<double>();
        for (var unit = launches.Length; unit < without.Length; unit++)
        {
            if (Placed(without, [unit], [launches.Min()], window, 0) is { } alone)
            {
                changes.Add(alone.LogRatio);
            }
        }

        double[] treated = [.. own.UnitRatios.Where(double.IsFinite)];
        return treated.Length < 2 || changes.Count < 2 ? null : new ClusterErrors(treated, [.. changes]);
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

    private sealed record Placement(
        double Actual,
        double Counterfactual,
        double Slope,
        int Length,
        IReadOnlyList<double> UnitRatios,
        IReadOnlyList<(int From, double[] Match)> Matches
    )
    {
        public double LogRatio => Math.Log(Counterfactual / Actual);

        public IReadOnlyList<IReadOnlyList<double>> UnitPaths =>
            [
                .. Matches.Select(match =>
                    (IReadOnlyList<double>)
                        [
                            .. Enumerable
                                .Range(0, Length)
                                .Select(t =>
                                    t < match.From || t >= match.From + match.Match.Length
                                        ? double.NaN
                                        : Math.Exp(match.Match[t - match.From])
                                ),
                        ]
                ),
            ];

        /// <summary>Of all together; none where one of them has none.</summary>
        public IReadOnlyList<double> Path
        {
            get
            {
                var paths = UnitPaths;
                return [.. Enumerable.Range(0, Length).Select(t => paths.Sum(path => path[t]))];
            }
        }
    }
}
