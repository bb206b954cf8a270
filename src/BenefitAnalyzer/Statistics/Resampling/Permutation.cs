namespace BenefitAnalyzer.Statistics.Resampling;

/// <summary>Where an estimate stands among placebos: what would come out of the same calculation where nothing happened.</summary>
public static class Permutation
{
    /// <summary>Placebos below which no interval of 95 % exists: the least p value, 1 ÷ (m + 1), is above 0.05.</summary>
    public const int LeastForInterval = 19;

    /// <summary>Share of placebos, the estimate among them, that are at least as far from 0: (1 + #{|p| ≥ |e|}) ÷ (m + 1).</summary>
    public static double TwoSided(double estimate, IReadOnlyList<double> placebos) =>
        (1.0 + placebos.Count(placebo => Math.Abs(placebo) >= Math.Abs(estimate))) / (placebos.Count + 1);

    /// <summary>
    /// The distance from 0 that a placebo exceeds in no more than 5 % of cases: inverting <see cref="TwoSided"/>, the interval is the
    /// estimate ± this. The ⌈0.95·(m + 1)⌉-th smallest |p|.
    /// </summary>
    /// <returns>NaN where there are too few placebos for it.</returns>
    public static double Reach(IReadOnlyList<double> placebos)
    {
        double[] sorted = [.. placebos.Select(Math.Abs).Order()];
        return sorted.Length < LeastForInterval ? double.NaN : sorted[(int)Math.Ceiling((0.95 * (sorted.Length + 1)) - 1e-9) - 1];
    }
}
