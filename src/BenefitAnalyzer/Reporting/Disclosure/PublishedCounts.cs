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
    private PlacedCount[][]? judged;
    private PublishedSums sums = PublishedSums.Of([]);

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
        var hidden = own.Where((_, at) => isHidden[at]).SelectMany(row => row).Select(count => count.Key).Concat(Protected);
        var narrow = Narrow(own, isHidden, hidden.ToHashSet(StringComparer.Ordinal)).Select(count => count.Key).ToList();
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

        given.UnionWith(narrow);
    }

    /// <summary>Which of some counts could be told too well if a table were published like this.</summary>
    /// <param name="asked">Keys of the counts.</param>
    public IReadOnlyList<NarrowCount> Narrow(PlacedCount[][] own, bool[] isHidden, IReadOnlySet<string> asked)
    {
        if (asked.Count == 0)
        {
            return [];
        }

        if (!ReferenceEquals(own, judged))
        {
            (judged, sums) = (own, SumsWith(own));
        }

        var readable = own.Where((_, at) => !isHidden[at])
            .SelectMany(row => row)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.Ordinal);
        bool[] isPublished =
        [
            .. sums.Counts.Select(count => count.Size == 0 || published.Contains(count.Key) || readable.Contains(count.Key)),
        ];
        int[] hidden =
        [
            .. sums.Counts.Index().Where(own => !isPublished[own.Index] && asked.Contains(own.Item.Key)).Select(own => own.Index),
        ];
        return hidden.Length == 0
            ? []
            :
            [
                .. new NarrowCounts(sums, isPublished, smallest)
                    .Among(hidden)
                    .Select(narrow => new NarrowCount(sums.Counts[narrow.Count].Key, [.. narrow.Beside.Select(at => sums.Counts[at].Key)])),
            ];
    }

    /// <summary>How the counts of a table and all others of its kinds add up; counts of other kinds bear on none of them.</summary>
    private PublishedSums SumsWith(PlacedCount[][] own)
    {
        var kinds = own.SelectMany(row => row).Select(count => count.What).ToHashSet(StringComparer.Ordinal);
        return PublishedSums.Of(
            counts
                .Values.Concat(frame?.Values.AsEnumerable() ?? [])
                .Where(count => kinds.Contains(count.What))
                .Concat(own.SelectMany(row => row))
        );
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
