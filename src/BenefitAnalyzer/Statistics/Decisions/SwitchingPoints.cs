namespace BenefitAnalyzer.Statistics.Decisions;

/// <summary>At which values of a parameter another option becomes the best.</summary>
public static class SwitchingPoints
{
    /// <summary>The values from which the best option is another than at the value before.</summary>
    /// <param name="values">Rising.</param>
    /// <param name="best">The best option at each.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<double> values, IReadOnlyList<int> best) =>
        [.. Enumerable.Range(1, Math.Max(0, values.Count - 1)).Where(at => best[at] != best[at - 1]).Select(at => values[at])];
}
