namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>A count of transactions that a report publishes or hides, and which transactions it counts.</summary>
/// <param name="What">What is counted, such as <c>completed</c>: counts of one kind may add up to each other.</param>
/// <param name="Table">How its table divides them: counts of one table have no transaction in common.</param>
/// <param name="Place">The codes that its transactions have, in the order of dimensions; any code of other dimensions.</param>
/// <param name="Size">The true count.</param>
internal sealed record PlacedCount(string What, string Table, IReadOnlyList<CodeSet> Place, decimal Size)
{
    private string? key;

    /// <summary>The same for the same transactions, however they were asked for.</summary>
    public string Key => key ??= KeyOf(What, Place);

    public static string KeyOf(string what, IEnumerable<CodeSet> place) =>
        $"{what}?{string.Join('&', place.Select(set => $"{set.Dimension}={set.Name}"))}";

    public CodeSet In(string dimension) => Place.First(set => set.Dimension == dimension);
}

/// <summary>What a figure tells: a volume is one count; a share is its part, what is not part of it, and both together.</summary>
internal sealed record PlacedFigure(IReadOnlyList<PlacedCount> Counts)
{
    public bool IsShare => Counts.Count == 3;
}
