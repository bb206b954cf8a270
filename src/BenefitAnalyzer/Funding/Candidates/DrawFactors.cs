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
    /// <summary>By candidate, the mean of each factor over the draws: what is expected.</summary>
    public IReadOnlyList<AmountFactors> Means { get; } = MeansOf(Rows);

    public int Draws => Rows.Count;

    /// <summary>One draw in which everything comes as stated.</summary>
    public static DrawFactors Certain(int candidates) =>
        new([
            [.. Enumerable.Repeat(AmountFactors.AsStated, candidates)],
        ]);

    /// <summary>The same for some of the candidates.</summary>
    /// <param name="places">Of those candidates among all.</param>
    public DrawFactors Of(IReadOnlyList<int> places) => new([.. Rows.Select(row => places.Select(place => row[place]).ToArray())]);

    private static AmountFactors[] MeansOf(IReadOnlyList<AmountFactors[]> rows)
    {
        return
        [
            .. Enumerable
                .Range(0, rows.Count == 0 ? 0 : rows[0].Length)
                .Select(at => new AmountFactors(
                    Mean(at, own => own.Investment),
                    Mean(at, own => own.Running),
                    Mean(at, own => own.Savings),
                    Mean(at, own => own.Displacement),
                    Mean(at, own => own.Volumes)
                )),
        ];

        double Mean(int at, Func<AmountFactors, double> of) => rows.Average(row => of(row[at]));
    }
}
