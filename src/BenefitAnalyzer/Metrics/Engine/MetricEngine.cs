using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Answers questions about metrics: one query, one set of figures.</summary>
/// <remarks>
/// A filter is a dimension that is grouped by and then picked, so that the queries need no variants. What the answer is worth
/// (missing slices, unrecorded channels, customers who cannot be linked, samples) is put on every figure here and nowhere else.
/// </remarks>
public sealed class MetricEngine(LoadedStudy loaded)
{
    private static readonly DateOnly Ever = new(1900, 1, 1);
    private static readonly DateOnly Never = new(2200, 1, 1);
    private readonly Lazy<Deliveries> deliveries = new(() => Deliveries.Of(loaded, CancellationToken.None));
    private readonly Lazy<Period> extent = new(() => Extent(loaded));

    /// <summary>What was expected and did not come.</summary>
    public Deliveries Deliveries => deliveries.Value;

    /// <summary>First and last day of the loaded data.</summary>
    public Period Covered => extent.Value;

    /// <summary>Computes a metric. What cannot be answered is said in <see cref="MetricResult.Diagnostics"/>, with no rows.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; DuckDB was interrupted.</exception>
    public MetricResult Run(Metric metric, MetricQuery query, CancellationToken token)
    {
        var problems = QueryCheck.Of(loaded, metric, query, token);
        if (problems.Any(problem => problem.Severity == Severity.Error))
        {
            return new MetricResult(query, metric, [], problems);
        }

        string[] dimensions =
        [
            .. query.By.Concat(query.Where.Keys).Concat(query.Except.Keys).Concat(Optional(query.Standardise)).Distinct(),
        ];
        var (rows, origin) = Fetch(metric, query, dimensions, token);
        var kept = Select(query, dimensions, rows);
        var shaped =
            query.Standardise is not null ? Standardisation.Of(query, dimensions, kept)
            : query.RollingMonths is { } months ? RollingWindow.Of(query, Regroup(query, dimensions, kept), months)
            : Regroup(query, dimensions, kept);
        var likeForLike = LikeForLike(metric, query, token);
        return new MetricResult(
            query,
            metric,
            [.. Sorted(shaped).Select(row => new MetricRow(row.Keys, Judge(metric, query, row, origin, likeForLike)))],
            problems
        );
    }

    private static IEnumerable<string> Optional(string? dimension) => dimension is null ? [] : [dimension];

    private static Period Extent(LoadedStudy loaded) =>
        loaded.Database.Query(
            Sql.Of(typeof(MetricEngine)),
            row =>
                row.IsDBNull(0)
                    ? new Period(Ever, Ever)
                    : new Period(row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1).AddDays(1)),
            CancellationToken.None
        )[0];

    private (IReadOnlyList<RawRow> Rows, FigureOrigin Origin) Fetch(
        Metric metric,
        MetricQuery query,
        string[] dimensions,
        CancellationToken token
    )
    {
        var from = query.Period?.From ?? Ever;
        var until = query.Period?.Until ?? Never;
        var sql = MetricStatement.Of(loaded.Study, metric, dimensions, from, until);
        var parameters = metric
            .Parameters(loaded.Study)
            .Select(pair => (pair.Name, (object?)pair.Value))
            .Append(("from", from))
            .Append(("until", until))
            .ToArray();
        var rows = loaded.Database.Query(sql, row => ReadRow(row, dimensions), token, parameters);
        var bound = parameters.ToDictionary(
            pair => pair.Item1,
            pair => Convert.ToString(pair.Item2 is DateOnly day ? $"{day:yyyy-MM-dd}" : pair.Item2, CultureInfo.InvariantCulture)!
        );
        // A return that spans several months belongs to none of them.
        var placed = rows.Where(row =>
            dimensions.Index().All(at => !Dimensions.OfTime.Contains(at.Item) || row.Keys[at.Index] is not null)
        );
        return ([.. placed], new FigureOrigin(sql, bound, loaded.Data));
    }

    private static RawRow ReadRow(System.Data.Common.DbDataReader row, string[] dimensions)
    {
        // A total is grouped by one constant column that is no dimension.
        var first = Math.Max(1, dimensions.Length);
        return new RawRow(
            [.. dimensions.Select((dimension, at) => Dimensions.Text(dimension, row.IsDBNull(at) ? null : row.GetValue(at)))],
            Number("numerator", first),
            Number("denominator", first + 1),
            Named("covered"),
            Named("coverable"),
            Named("services")
        );

        decimal? Number(string name, int at) =>
            row.GetName(at) == name ? Value(at) : throw new InvalidOperationException($"Column {at} of a metric is not its {name}.");

        decimal? Named(string name)
        {
            for (var at = first + 2; at < row.FieldCount; at++)
            {
                if (row.GetName(at) == name)
                {
                    return Value(at);
                }
            }

            return null;
        }

        decimal? Value(int at) =>
            row.IsDBNull(at) ? null
            : row.GetValue(at) is System.Numerics.BigInteger large ? (decimal)large
            : Convert.ToDecimal(row.GetValue(at), CultureInfo.InvariantCulture);
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

    private static List<RawRow> Regroup(MetricQuery query, string[] dimensions, List<RawRow> rows)
    {
        int[] places = [.. query.By.Select(dimension => Array.IndexOf(dimensions, dimension))];
        var groups = rows.GroupBy(row => places.Select(place => row.Keys[place]).ToArray(), KeyComparer.Instance);
        return
        [
            .. groups.Select(group => group.ToList() is [var only] ? only with { Keys = group.Key } : RawRow.Sum(group.Key, [.. group])),
        ];
    }

    private static IEnumerable<RawRow> Sorted(IEnumerable<RawRow> rows) => rows.OrderBy(row => row.Keys, KeyComparer.Instance);

    /// <summary>Values over the offices that delivered throughout; null where nothing is missing or groups do not add up.</summary>
    private Dictionary<IReadOnlyList<string?>, decimal?>? LikeForLike(Metric metric, MetricQuery query, CancellationToken token)
    {
        var span = query.Period ?? Covered;
        var missing = Deliveries.MissingIn(span, query.Where.ToDictionary(pair => pair.Key, pair => (string?)pair.Value));
        var absent = missing.Select(slice => slice.Office).Where(office => office is not null).ToHashSet();
        if (absent.Count == 0 || !metric.IsAdditive || query.By.Contains("office") || query.Standardise is not null)
        {
            return null;
        }

        string[] dimensions = [.. query.By.Concat(query.Where.Keys).Concat(query.Except.Keys).Append("office").Distinct()];
        var (rows, _) = Fetch(metric, query, dimensions, token);
        var office = Array.IndexOf(dimensions, "office");
        var steady = Select(query, dimensions, rows).Where(row => !absent.Contains(row.Keys[office])).ToList();
        var shaped = query.RollingMonths is { } months
            ? RollingWindow.Of(query, Regroup(query, dimensions, steady), months)
            : Regroup(query, dimensions, steady);
        return shaped.ToDictionary(row => row.Keys, row => Value(metric, row), KeyComparer.Instance);
    }

    private Figure Judge(
        Metric metric,
        MetricQuery query,
        RawRow row,
        FigureOrigin origin,
        Dictionary<IReadOnlyList<string?>, decimal?>? likeForLike
    )
    {
        var keys = query.By.Zip(row.Keys).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (dimension, value) in query.Where)
        {
            keys[dimension] = value;
        }

        var measured = Value(metric, row);
        var span = SpanOf(query, keys);
        var missing = Deliveries.MissingIn(span, keys);
        var tooHigh = metric.NeedsAllChannels && (missing.Count > 0 || Deliveries.LacksTraditionalChannel(keys));
        var figure = new Figure(FigureAddress.Write(query, row.Keys), metric.Definition, metric.Unit, origin)
        {
            State = measured is null ? FigureState.NoData : FigureState.Known,
            Value = measured,
            Numerator = row.Numerator,
            Denominator = row.Denominator,
            Services = row.Services,
            Transactions = row.Covered ?? row.Denominator ?? (metric.Unit == MetricUnit.Count ? row.Numerator : null),
            Bound = tooHigh ? FigureBound.AtMost : FigureBound.Exact,
            Partial = missing.Count > 0 ? Deliveries.Describe(missing, span, keys) : null,
            LikeForLike = likeForLike?.GetValueOrDefault(row.Keys),
            Reason = Coverage(row),
        };
        figure = metric.IsCustomerLinked ? Linked(metric, row, figure) : figure;
        return IsSampled(keys) ? WithInterval(figure) : figure;
    }

    private Figure Linked(Metric metric, RawRow row, Figure figure)
    {
        var share = row is { Covered: { } covered, Coverable: > 0 and var coverable } ? covered / coverable : 0;
        if ((double)share >= loaded.Study.Privacy.SmallestLinkableShare)
        {
            return figure with { Bound = share < 1 ? metric.LinkedBound : figure.Bound };
        }

        var percent = (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
        return figure with
        {
            State = FigureState.Withheld,
            Value = null,
            Numerator = null,
            Reason = new LocalText(
                $"withheld: only {percent} % of the transactions name a customer",
                $"不予公布：只有{percent}%的交易有客戶識別"
            ),
        };
    }

    private static LocalText? Coverage(RawRow row)
    {
        if (row is not { Covered: { } covered, Coverable: > 0 and var coverable } || covered >= coverable)
        {
            return null;
        }

        var percent = (100 * covered / coverable).ToString("0.0", CultureInfo.InvariantCulture);
        return new LocalText($"covers {percent} % of the transactions", $"涵蓋{percent}%的交易");
    }

    private bool IsSampled(Dictionary<string, string?> keys) =>
        loaded.Study.Sources.Any(source => source.Sampled && (!keys.TryGetValue("source", out var only) || only == source.Name));

    private static Figure WithInterval(Figure figure)
    {
        if (figure is not { Unit: MetricUnit.Rate, Numerator: { } count, Denominator: > 0 and var of })
        {
            return figure;
        }

        var (low, high) = Intervals.Wilson(count, of);
        return figure with { Low = low, High = high };
    }

    private Period SpanOf(MetricQuery query, Dictionary<string, string?> keys)
    {
        var span = query.Period ?? Covered;
        foreach (var dimension in Dimensions.OfTime)
        {
            if (keys.TryGetValue(dimension, out var value) && Dimensions.Span(dimension, value, loaded.Study.FiscalYearStart) is { } own)
            {
                var from = query.RollingMonths is { } months ? own.Until.AddMonths(-months) : own.From;
                span = new Period(from > span.From ? from : span.From, own.Until < span.Until ? own.Until : span.Until);
            }
        }

        return span;
    }

    private static decimal? Value(Metric metric, RawRow row) =>
        !metric.IsRatio ? row.Numerator
        : row is { Numerator: { } numerator, Denominator: > 0 and var denominator } ? numerator / denominator
        : null;
}
