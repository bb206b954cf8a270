namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Counts that divide transactions in one way, such as by service and year.</summary>
internal sealed class CountTable(PlacedCount first)
{
    private readonly HashSet<int> known = [];
    private readonly List<int> counts = [];
    private readonly Dictionary<string, HashSet<CodeSet>> sets = first.Place.ToDictionary(
        set => set.Dimension,
        _ => new HashSet<CodeSet>()
    );

    public string Name { get; } = first.Table;

    public string What { get; } = first.What;

    public IReadOnlyList<string> Dimensions { get; } = [.. first.Place.Select(set => set.Dimension)];

    public IReadOnlyList<int> Counts => counts;

    public HashSet<CodeSet> SetsOf(string dimension) => sets[dimension];

    /// <returns>False where it was there already.</returns>
    public bool Add(int at, PlacedCount count)
    {
        if (!known.Add(at))
        {
            return false;
        }

        counts.Add(at);
        foreach (var set in count.Place)
        {
            sets[set.Dimension].Add(set);
        }

        return true;
    }
}
