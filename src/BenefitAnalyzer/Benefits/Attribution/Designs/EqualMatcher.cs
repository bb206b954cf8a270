namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>Difference-in-differences by group and time, against what is not yet reached at that time.</summary>
/// <remarks>
/// B. Callaway, P. Sant'Anna, "Difference-in-differences with multiple time periods", Journal of Econometrics 225 (2021) 200–230, on logarithms,
/// with the mean of the last two years before the launch as base period: one month alone would carry its noise into every effect. With a
/// single launch date this is the coefficient of two-way fixed effects.
/// </remarks>
internal sealed class EqualMatcher : Matcher
{
    public override AttributionDesign Design => AttributionDesign.DifferenceInDifferences;

    public override bool UsesDates => false;

    public override int Window(int before, int periodsPerYear) => Math.Min(before, 2 * periodsPerYear);

    public override double[]? Match(double[] target, IReadOnlyList<Donor> donors, int from, int launch, int until)
    {
        var own = Mean(target, from, launch);
        double[] means = [.. donors.Select(donor => donor.Launch >= launch ? Mean(donor.Logs, from, launch) : double.NaN)];
        var path = new double[until - from];
        for (var t = from; t < until; t++)
        {
            double sum = 0;
            var count = 0;
            for (var j = 0; j < donors.Count; j++)
            {
                var change = donors[j].Logs[t] - means[j];
                if (donors[j].Launch > t && !double.IsNaN(change))
                {
                    sum += change;
                    count++;
                }
            }

            path[t - from] = count == 0 ? double.NaN : own + (sum / count);
        }

        return double.IsNaN(own) ? null : path;
    }
}
