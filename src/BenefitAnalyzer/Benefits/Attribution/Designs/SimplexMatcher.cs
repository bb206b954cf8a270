using BenefitAnalyzer.Statistics.Regression;

namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>Synthetic control: weights on a simplex, fitted to the movements before the launch.</summary>
/// <remarks>
/// A. Abadie, A. Diamond, J. Hainmueller, JASA 105 (2010) 493–505; means are taken out first, since offices differ in size (B. Ferman, C. Pinto,
/// Quantitative Economics 12 (2021) 1197–1221); a ridge pulls weights towards equal ones, since few periods cannot tell many units apart.
/// </remarks>
internal sealed class SimplexMatcher : Matcher
{
    private const double Ridge = 0.1;

    public override AttributionDesign Design => AttributionDesign.SyntheticControl;

    public override bool UsesDates => true;

    /// <summary>Two thirds, so that the rest leaves room for placebo dates; a year at least.</summary>
    public override int Window(int before, int periodsPerYear) => Math.Min(before, Math.Max(periodsPerYear, ((2 * before) + 2) / 3));

    public override double[]? Match(double[] target, IReadOnlyList<Donor> donors, int from, int launch, int until)
    {
        Donor[] free = [.. donors.Where(donor => donor.Launch >= until)];
        // A period that most units lack is left out for all; a unit that lacks other periods cannot be used.
        int[] shared =
        [
            .. Enumerable.Range(from, until - from).Where(t => free.Count(donor => !double.IsNaN(donor.Logs[t])) * 2 >= free.Length),
        ];
        Donor[] usable = [.. free.Where(donor => shared.All(t => !double.IsNaN(donor.Logs[t])))];
        int[] known = [.. shared.Where(t => t < launch && !double.IsNaN(target[t]))];
        if (usable.Length == 0 || known.Length < 2)
        {
            return null;
        }

        var own = known.Average(t => target[t]);
        double[] means = [.. usable.Select(donor => known.Average(t => donor.Logs[t]))];
        double[][] series = [.. usable.Select((donor, j) => known.Select(t => donor.Logs[t] - means[j]).ToArray())];
        var weights = SimplexWeights.Fit(series, [.. known.Select(t => target[t] - own)], Ridge);
        var path = new double[until - from];
        for (var t = from; t < until; t++)
        {
            var level = own;
            for (var j = 0; j < usable.Length; j++)
            {
                level += weights[j] * (usable[j].Logs[t] - means[j]);
            }

            path[t - from] = level;
        }

        return path;
    }
}
