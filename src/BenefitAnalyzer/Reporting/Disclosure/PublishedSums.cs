namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>How the counts of a report add up to each other: what anybody may set up who has the whole report before him.</summary>
/// <remarks>
/// Tables that divide the same transactions are linked by what is common to them: months by channel and types by channel have the same
/// totals of channels, printed or not. Sums are taken for true only where they are: a table of a part of all transactions links nothing.
/// </remarks>
internal sealed class PublishedSums
{
    private readonly List<PlacedCount> counts = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    /// <summary>Each sum: the parts, and the whole that they add up to; indices of <see cref="Counts"/>.</summary>
    public List<(IReadOnlyList<int> Parts, int Whole)> Sums { get; } = [];

    public IReadOnlyList<PlacedCount> Counts => counts;

    public static PublishedSums Of(IEnumerable<PlacedCount> printed)
    {
        var sums = new PublishedSums();
        foreach (var count in printed)
        {
            sums.Index(count);
        }

        foreach (var kind in sums.counts.ToList().GroupBy(count => count.What))
        {
            sums.Link([.. kind.GroupBy(count => count.Levels).Select(table => table.ToList())]);
        }

        return sums;
    }

    public int? Find(PlacedCount count) => known.TryGetValue(count.Key, out var at) ? at : null;

    private int Index(PlacedCount count)
    {
        if (!known.TryGetValue(count.Key, out var at))
        {
            known[count.Key] = at = counts.Count;
            counts.Add(count);
        }

        return at;
    }

    private void Link(IReadOnlyList<List<PlacedCount>> tables)
    {
        var made = new HashSet<(string Table, string Whole)>();
        var wholes = new Dictionary<string, Dictionary<string, decimal>>(StringComparer.Ordinal);
        for (var one = 0; one < tables.Count; one++)
        {
            for (var other = one + 1; other < tables.Count; other++)
            {
                var common = tables[one][0].Place.Keys.Intersect(tables[other][0].Place.Keys).Order(StringComparer.Ordinal).ToList();
                var name = string.Join('&', common);
                if (!wholes.TryGetValue(name, out var whole))
                {
                    wholes[name] = whole = Wholes(tables, common, name);
                }

                foreach (var table in new[] { tables[one], tables[other] }.Where(table => made.Add((table[0].Levels, name))))
                {
                    foreach (var (place, parts) in ByPlace(table, common, name))
                    {
                        Add(parts, common, place, whole[place]);
                    }
                }
            }
        }
    }

    /// <summary>How much there is at each place: the most that a table has there, since a table of a part of it has less.</summary>
    private static Dictionary<string, decimal> Wholes(IReadOnlyList<List<PlacedCount>> tables, List<string> levels, string name) =>
        tables
            .Where(table => levels.TrueForAll(table[0].Place.ContainsKey))
            .SelectMany(table => ByPlace(table, levels, name).Select(own => (own.Key, Size: own.Value.Sum(part => part.Size))))
            .GroupBy(own => own.Key)
            .ToDictionary(own => own.Key, own => own.Max(table => table.Size), StringComparer.Ordinal);

    private void Add(List<PlacedCount> parts, List<string> levels, string place, decimal size)
    {
        var isItself = parts is [var single] && single.Place.Count == levels.Count;
        if (isItself || parts.Sum(part => part.Size) != size)
        {
            return;
        }

        if (!known.TryGetValue($"{parts[0].What}?{place}", out var whole))
        {
            whole = Index(new PlacedCount(parts[0].What, levels.ToDictionary(level => level, level => parts[0].Place[level]), size));
        }

        Sums.Add(([.. parts.Select(Index)], whole));
    }

    private static Dictionary<string, List<PlacedCount>> ByPlace(List<PlacedCount> table, List<string> levels, string name) =>
        table
            .GroupBy(count => count.On(levels, name), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
}
