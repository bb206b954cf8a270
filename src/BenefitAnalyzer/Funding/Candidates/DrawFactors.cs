namespace BenefitAnalyzer.Funding.Candidates;

/// <summary>What one draw does to one initiative: factors on its amounts.</summary>
/// <param name="Savings">On realisable and notional savings, which are staff time.</param>
/// <param name="Displacement">On what goes with the visits displaced: cost avoidance and citizens' hours.</param>
/// <param name="Volumes">On transactions and commercial revenue.</param>
public readonly record struct AmountFactors(double Investment, double Running, double Savings, double Displacement, double Volumes)
{
    /// <summary>Everything comes as stated.</summary>
    public static AmountFactors AsStated { get; } = new(1, 1, 1, 1, 1);
}

/// <summary>What uncertainty does to initiatives.</summary>
/// <param name="Rows">Draws × candidates.</param>
public sealed record DrawFactors(IReadOnlyList<AmountFactors[]> Rows)
{
    public int Draws => Rows.Count;

    /// <summary>One draw in which everything comes as stated.</summary>
    public static DrawFactors Certain(int candidates) =>
        new([
            [.. Enumerable.Repeat(AmountFactors.AsStated, candidates)],
        ]);

    /// <summary>The same for some of the candidates.</summary>
    /// <param name="places">Of those candidates among all.</param>
    public DrawFactors Of(IReadOnlyList<int> places) => new([.. Rows.Select(row => places.Select(place => row[place]).ToArray())]);
}
