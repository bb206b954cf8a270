namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Parts that add up to a whole, by the indices of their counts.</summary>
internal sealed record CountSum(IReadOnlyList<int> Parts, int Whole)
{
    public IEnumerable<(int Count, int Sign)> Terms => Parts.Select(part => (part, 1)).Append((Whole, -1));
}

/// <summary>How the counts of a report add up to each other: what anybody may set up who has the whole report before him.</summary>
/// <remarks>
/// Tables that divide the same transactions are linked by the finest division that both can be added up to: months by channel and years by
/// class of channel have the same totals of a year and class, printed or not. Sums are taken for true only where they are: a table of a part
/// of all transactions links nothing. Two such tables may come to the same number by chance, so where all cells are known a total is believed
/// only if it is the sum of them or was printed.
/// </remarks>
internal sealed class CountSums(CodeSets sets)
{
    private readonly List<PlacedCount> counts = [];
    private readonly List<CountSum> sums = [];
    private readonly List<List<int>> sumsOf = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CountTable> tables = new(StringComparer.Ordinal);
    private readonly HashSet<(string Table, int Whole)> made = [];
    private readonly HashSet<string> cellsOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> cellTables = new(StringComparer.Ordinal);

    public IReadOnlyList<PlacedCount> Counts => counts;

    public IReadOnlyList<CountSum> Sums => sums;

    /// <summary>The sums in which a count stands, older ones first.</summary>
    public IReadOnlyList<int> Of(int count) => sumsOf[count];

    public int? Find(string key) => known.TryGetValue(key, out var at) ? at : null;

    /// <summary>Adds figures, in each of which a part and the rest are the whole, and links their tables to all others.</summary>
    /// <returns>For each figure the indices of its counts.</returns>
    public IReadOnlyList<IReadOnlyList<int>> Add(IReadOnlyCollection<PlacedFigure> figures)
    {
        List<IReadOnlyList<int>> indices = [];
        var grown = new List<CountTable>();
        foreach (var figure in figures)
        {
            int[] own = [.. figure.Counts.Select(count => Enter(count, grown))];
            indices.Add(own);
            if (figure.IsShare && made.Add(($"share of {figure.Counts[0].Table}", own[2])))
            {
                Add(new CountSum([own[0], own[1]], own[2]));
            }
        }

        foreach (var table in grown)
        {
            foreach (var other in tables.Values.Where(other => other != table && other.What == table.What).ToList())
            {
                Link(table, other);
            }
        }

        return indices;
    }

    /// <summary>Adds the finest counts that there are, of which every other of their kinds is a sum.</summary>
    public void AddCells(IReadOnlyCollection<PlacedFigure> cells)
    {
        foreach (var count in cells.SelectMany(cell => cell.Counts))
        {
            cellsOf.Add(count.What);
            cellTables.Add(count.Table);
        }

        Add(cells);
    }

    private int Enter(PlacedCount count, List<CountTable> grown)
    {
        var at = Index(count);
        if (!tables.TryGetValue(count.Table, out var table))
        {
            tables[count.Table] = table = new CountTable(count);
        }

        if (table.Add(at, count) && !grown.Contains(table))
        {
            grown.Add(table);
        }

        return at;
    }

    private int Index(PlacedCount count)
    {
        if (!known.TryGetValue(count.Key, out var at))
        {
            known[count.Key] = at = counts.Count;
            counts.Add(count);
            sumsOf.Add([]);
        }

        return at;
    }

    private void Link(CountTable one, CountTable other)
    {
        string[] common = [.. one.Dimensions.Where(other.Dimensions.Contains)];
        var regions = common.ToDictionary(dimension => dimension, dimension => Regions(dimension, one, other));
        var others = ByRegion(other, common, regions);
        foreach (var (key, (place, parts)) in ByRegion(one, common, regions))
        {
            if (
                others.TryGetValue(key, out var same)
                && parts.Sum(at => counts[at].Size) is var size
                && same.Parts.Sum(at => counts[at].Size) == size
                && new PlacedCount(one.What, "", place, size) is var total
                && IsBelieved(total, one, other)
            )
            {
                var whole = Index(total);
                Add(one, parts, whole);
                Add(other, same.Parts, whole);
            }
        }
    }

    /// <summary>Whether what two tables come to is the count of all transactions of a place.</summary>
    private bool IsBelieved(PlacedCount total, CountTable one, CountTable other) =>
        Find(total.Key) is { } at
            ? counts[at].Size == total.Size
            : !cellsOf.Contains(total.What) || cellTables.Contains(one.Name) || cellTables.Contains(other.Name);

    private void Add(CountTable table, List<int> parts, int whole)
    {
        if (parts is not [var only] || only != whole)
        {
            if (made.Add((table.Name, whole)))
            {
                Add(new CountSum(parts, whole));
            }
        }
    }

    private void Add(CountSum sum)
    {
        foreach (var (count, _) in sum.Terms)
        {
            sumsOf[count].Add(sums.Count);
        }

        sums.Add(sum);
    }

    private Dictionary<string, (CodeSet[] Place, List<int> Parts)> ByRegion(
        CountTable table,
        string[] common,
        Dictionary<string, Dictionary<CodeSet, CodeSet>> regions
    )
    {
        var found = new Dictionary<string, (CodeSet[] Place, List<int> Parts)>(StringComparer.Ordinal);
        foreach (var at in table.Counts)
        {
            CodeSet[] place = [.. common.Select(dimension => regions[dimension][counts[at].In(dimension)])];
            var key = PlacedCount.KeyOf("", place);
            if (!found.TryGetValue(key, out var region))
            {
                found[key] = region = (place, []);
            }

            region.Parts.Add(at);
        }

        return found;
    }

    /// <summary>For each set of codes of either table the smallest set that sets of both may add up to.</summary>
    private Dictionary<CodeSet, CodeSet> Regions(string dimension, CountTable one, CountTable other)
    {
        var (ownSets, otherSets) = (one.SetsOf(dimension), other.SetsOf(dimension));
        var regions = ownSets.Where(otherSets.Contains).ToDictionary(set => set);
        List<CodeSet> left = [.. ownSets.Concat(otherSets).Where(set => !regions.ContainsKey(set))];
        foreach (var linked in Linked(left))
        {
            // A code without transactions may stand in one of both only; whether they add up is told by their sizes.
            var region = sets.Of(dimension, linked.SelectMany(set => set.Codes));
            linked.ForEach(set => regions[set] = region);
        }

        return regions;
    }

    /// <summary>Sets that have codes in common, directly or through others.</summary>
    private static IEnumerable<List<CodeSet>> Linked(List<CodeSet> left)
    {
        var withCode = left.SelectMany(set => set.Codes.Select(code => (code, set)))
            .ToLookup(pair => pair.code, pair => pair.set, StringComparer.Ordinal);
        var seen = new HashSet<CodeSet>();
        foreach (var start in left.Where(seen.Add))
        {
            List<CodeSet> linked = [start];
            for (var at = 0; at < linked.Count; at++)
            {
                linked.AddRange(linked[at].Codes.SelectMany(code => withCode[code]).Where(seen.Add));
            }

            yield return linked;
        }
    }
}
