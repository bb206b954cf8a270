namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Why a hidden count cannot be told: hidden counts may all be otherwise by so much, and everything that is published stays as it is.</summary>
/// <param name="Moves">One or two ways to move them, each as counts and their changes.</param>
internal sealed record Exchange(IReadOnlyList<IReadOnlyDictionary<int, double>> Moves)
{
    private const double Tolerance = 1e-6;

    public IReadOnlyList<int> Counts { get; } = [.. Moves.SelectMany(move => move.Keys).Distinct()];

    /// <summary>How many sums it was held against.</summary>
    public int Sums { get; set; }

    /// <summary>Whether a sum stays what it is.</summary>
    public bool Keeps(CountSum sum) =>
        Moves.All(move => Math.Abs(sum.Terms.Sum(term => term.Sign * move.GetValueOrDefault(term.Count))) < Tolerance);
}
