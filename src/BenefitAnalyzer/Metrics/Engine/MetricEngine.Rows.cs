using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <content>The rows of a question: fetched, picked, grouped and rolled, and those of the offices that delivered throughout.</content>
public sealed partial class MetricEngine
{
    private (IReadOnlyList<RawRow> Rows, FigureOrigin Origin) Fetch(
        Metric metric,
        MetricQuery query,
        string[] dimensions,
        CancellationToken token
    )
    {
        // A reference table knows days to come; what holds is asked of the last day of the data.
        var until = query.Period?.Until ?? (metric.IsFromLogs || Covered.From == Covered.Until ? Never : Covered.Until);
        var period = new Period(query.Period?.From ?? Ever, until);
        return asked.Of(metric, dimensions, period, ExceptedTimes.Of(loaded.Study, metric, query), token);
    }

    private static List<RawRow> Select(MetricQuery query, string[] dimensions, IReadOnlyList<RawRow> rows) =>
        [
            .. rows.Where(row =>
                dimensions
                    .Index()
                    .All(at =>
                        (!query.Where.TryGetValue(at.Item, out var wanted) || row.Keys[at.Index] == wanted)
                        && (!query.Except.TryGetValue(at.Item, out var unwanted) || row.Keys[at.Index] != unwanted)
                    )
            ),
        ];

    /// <summary>Rows by the dimensions asked for, in windows where those are asked for.</summary>
    /// <param name="ask">The rows of a question of one window, by some dimensions.</param>
    private List<RawRow> Shape(
        Metric metric,
        MetricQuery query,
        string[] dimensions,
        List<RawRow> rows,
        Func<MetricQuery, string[], List<RawRow>> ask
    )
    {
        var grouped = Regroup(query, dimensions, rows);
        if (query.RollingMonths is not { } months)
        {
            return grouped;
        }

        string[] own = [.. dimensions.Where(dimension => !Dimensions.OfTime.Contains(dimension))];
        return new RollingWindow(this, metric, query, months, Whole).Of(grouped);

        IReadOnlyList<RawRow> Whole(Period days)
        {
            var window = query with
            {
                Period = days,
                By = [.. query.By.Where(dimension => !Dimensions.OfTime.Contains(dimension))],
                Where = query.Where.Where(pair => !Dimensions.OfTime.Contains(pair.Key)).ToDictionary(),
                RollingMonths = null,
            };
            return Regroup(window, own, ask(window, own));
        }
    }

    private static List<RawRow> Regroup(MetricQuery query, string[] dimensions, List<RawRow> rows)
    {
        int[] places = [.. query.By.Select(dimension => Array.IndexOf(dimensions, dimension))];
        var groups = rows.GroupBy(row => places.Select(place => row.Keys[place]).ToArray(), KeyComparer.Instance);
        return
        [
            .. groups.Select(group => group.ToList() is [var only] ? only with { Keys = group.Key } : RawRow.Sum(group.Key, [.. group])),
        ];
    }

    /// <summary>
    /// Values over the offices that delivered throughout what a row asks for, at all its times alike; none for a row of which nothing is missing, or
    /// no office delivered. Null where nothing is missing or groups do not add up.
    /// </summary>
    private Dictionary<IReadOnlyList<string?>, decimal?>? LikeForLike(Metric metric, MetricQuery query, CancellationToken token)
    {
        var span = query.Period ?? Expected;
        var where = query.Where.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        if (
            !metric.SaysWhatIsMissing
            || !metric.IsAdditive
            || query.By.Contains(Field.Office)
            || query.Standardise is not null
            || Deliveries.MissingIn(metric, span, where).All(slice => slice.Office is null)
        )
        {
            return null;
        }

        string[] dimensions =
        [
            .. query.By.Concat(query.Where.Keys).Concat(ExceptedTimes.Others(metric, query)).Append(Field.Office).Distinct(),
        ];
        string[] lasting = [.. dimensions.Where(IsLasting)];
        var absent = new Dictionary<IReadOnlyList<string?>, IReadOnlySet<string>>(KeyComparer.Instance);
        return Shape(metric, query, dimensions, Steady(query, dimensions), Steady)
            .ToDictionary(row => row.Keys, row => FigureJudge.Value(metric, row), KeyComparer.Instance);

        bool IsLasting(string dimension) =>
            query.By.Contains(dimension) && !Dimensions.OfTime.Contains(dimension) && dimension != Dimensions.ReturnPeriod;

        List<RawRow> Steady(MetricQuery asked, string[] by)
        {
            var office = Array.IndexOf(by, Field.Office);
            int[] places = [.. lasting.Select(dimension => Array.IndexOf(by, dimension))];
            return
            [
                .. Select(asked, by, Fetch(metric, asked, by, token).Rows)
                    .Where(row =>
                        Absent([.. places.Select(at => row.Keys[at])]) is { Count: > 0 } lacking
                        && (row.Keys[office] is not { } own || !lacking.Contains(own))
                    ),
            ];
        }

        // Empty also where no office is left: what is done at none would be all that remains.
        IReadOnlySet<string> Absent(string?[] own)
        {
            if (!absent.TryGetValue(own, out var found))
            {
                var keys = new Dictionary<string, string?>(where);
                foreach (var (dimension, value) in lasting.Zip(own))
                {
                    keys[dimension] = value;
                }

                var lost = Deliveries.MissingIn(metric, span, keys).Select(slice => slice.Office).OfType<string>().ToHashSet();
                absent[own] = found = Deliveries.OfficesIn(span, keys).IsSubsetOf(lost) ? new HashSet<string>() : lost;
            }

            return found;
        }
    }
}
