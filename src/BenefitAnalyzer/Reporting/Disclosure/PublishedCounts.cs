using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>All counts that the tables of a report have printed or hidden so far.</summary>
/// <param name="smallest">The smallest count that may be published.</param>
internal sealed class PublishedCounts(LoadedStudy loaded, int smallest)
{
    /// <summary>With more services than that, each type and department has so many that none can be told from another.</summary>
    private const int MostServices = 500;

    private readonly Dictionary<string, PlacedCount> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> published = new(StringComparer.Ordinal);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private Dictionary<string, PlacedCount>? frame;

    /// <summary>Keys of hidden counts that could not be told so far.</summary>
    public IEnumerable<string> Protected => counts.Keys.Where(key => !published.Contains(key) && !given.Contains(key));

    /// <summary>The same counts, under another kind where one of their name is not the same number: transactions that wait count in one and not in the other.</summary>
    public IEnumerable<PlacedCount> Settle(IEnumerable<PlacedCount> own)
    {
        frame ??= Frame();
        return own.Select(count =>
            (counts.GetValueOrDefault(count.Key) ?? frame.GetValueOrDefault(count.Key)) is { } known && known.Size != count.Size
                ? new PlacedCount("other " + count.What, count.Place, count.Size)
                : count
        );
    }

    public void Add(PlacedCount[][] own, bool[] isHidden)
    {
        foreach (var (at, row) in own.Index())
        {
            foreach (var count in row)
            {
                counts.TryAdd(count.Key, count);
                if (!isHidden[at])
                {
                    published.Add(count.Key);
                }
            }
        }

        given.UnionWith(Narrow([], [], Protected.ToHashSet(StringComparer.Ordinal)).Select(narrow => narrow.Key));
    }

    /// <summary>Which of some counts could be told too well if a table were published like this.</summary>
    /// <param name="asked">Keys of the counts.</param>
    public IReadOnlyList<NarrowCount> Narrow(PlacedCount[][] own, bool[] isHidden, IReadOnlySet<string> asked)
    {
        var readable = new HashSet<string>(published, StringComparer.Ordinal);
        readable.UnionWith(own.Where((_, at) => !isHidden[at]).SelectMany(row => row).Select(count => count.Key));
        var all = counts.Values.Concat(own.SelectMany(row => row)).DistinctBy(count => count.Key).ToList();
        if (!all.Exists(count => asked.Contains(count.Key) && !readable.Contains(count.Key)))
        {
            return [];
        }

        var sums = PublishedSums.Of(all.Concat(frame?.Values.AsEnumerable() ?? []));
        bool[] isPublished = [.. sums.Counts.Select(count => readable.Contains(count.Key) || count.Size == 0)];
        int[] hidden =
        [
            .. sums.Counts.Index().Where(own => asked.Contains(own.Item.Key) && !isPublished[own.Index]).Select(own => own.Index),
        ];
        return
        [
            .. new NarrowCounts(sums, isPublished, smallest)
                .Among(hidden)
                .Select(narrow => new NarrowCount(sums.Counts[narrow.Count].Key, [.. narrow.Beside.Select(at => sums.Counts[at].Key)])),
        ];
    }

    /// <summary>What no table says but everybody knows: which types and departments services have. Through services these add up to each other.</summary>
    private Dictionary<string, PlacedCount> Frame()
    {
        var made = new Dictionary<string, PlacedCount>(StringComparer.Ordinal);
        if (loaded.Study.Tables.Services.Count > MostServices)
        {
            return made;
        }

        var places = new CountPlaces(loaded.Study);
        foreach (var id in new[] { "volume/completed", "volume/started" })
        {
            var metric = Catalog.Of<Metric>().Single(known => known.Id == id);
            var rows = loaded.Engine.Run(metric, new MetricQuery(id) { By = ["service", "channel_class"] }, CancellationToken.None).Rows;
            foreach (var count in rows.SelectMany(row => places.Of(row.Figure)))
            {
                made.TryAdd(count.Key, count);
            }
        }

        return made;
    }
}
