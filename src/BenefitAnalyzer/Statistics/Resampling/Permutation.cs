namespace BenefitAnalyzer.Statistics.Resampling;

/// <summary>Where an estimate stands among placebos: what would come out of the same calculation where nothing happened.</summary>
public static class Permutation
{
    /// <summary>Share of placebos, the estimate among them, that are at least as far from 0: (1 + #{|p| ≥ |e|}) ÷ (m + 1).</summary>
    public static double TwoSided(double estimate, IReadOnlyList<double> placebos) =>
        (1.0 + placebos.Count(placebo => Math.Abs(placebo) >= Math.Abs(estimate))) / (placebos.Count + 1);

    /// <summary>
    /// The distance from 0 that a placebo exceeds in no more than 1 − confidence of cases: inverting <see cref="TwoSided"/>, the interval is the
    /// estimate ± this. The ⌈confidence·(m + 1)⌉-th smallest |p|, the largest one where there are too few.
    /// </summary>
    /// <returns>NaN without placebos.</returns>
    public static double Reach(IReadOnlyList<double> placebos, double confidence = 0.95)
    {
        if (placebos.Count == 0)
        {
            return double.NaN;
        }

        double[] sorted = [.. placebos.Select(Math.Abs).Order()];
        return sorted[Math.Min(sorted.Length, (int)Math.Ceiling((confidence * (sorted.Length + 1)) - 1e-9)) - 1];
    }
}
