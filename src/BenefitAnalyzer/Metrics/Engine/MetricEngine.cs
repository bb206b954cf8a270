using System.Collections.Concurrent;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Integrity;
using BenefitAnalyzer.Metrics.Published;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Answers questions about metrics: one query, one set of figures.</summary>
/// <remarks>
/// A filter is a dimension that is grouped by and then picked, so that the queries need no variants. What the answer is worth
/// (missing slices, unrecorded channels, customers who cannot be linked, samples) is put on every figure by <see cref="FigureJudge"/>
/// and nowhere else.
/// </remarks>
public sealed partial class MetricEngine
{
    private static readonly DateOnly Ever = new(1900, 1, 1);
    private static readonly DateOnly Never = new(2200, 1, 1);

    private readonly LoadedStudy loaded;
    private readonly Lazy<Deliveries> deliveries;
    private readonly Lazy<IReadOnlyList<DigitalExcess>> excess;
    private readonly Lazy<IReadOnlyList<WindowOverlap>> overlaps;
    private readonly Lazy<IReadOnlyList<ControlCheck>> controls;
    private readonly Lazy<Period> extent;
    private readonly Lazy<Period> expected;
    private readonly RawRows asked;
    private readonly ConcurrentDictionary<string, IReadOnlyList<ReturnWindows>> windows = new();

    public MetricEngine(LoadedStudy loaded)
    {
        this.loaded = loaded;
        deliveries = new(() => Deliveries.Of(loaded, CancellationToken.None));
        excess = new(() => DigitalExcess.Of(loaded, CancellationToken.None));
        overlaps = new(() => WindowOverlap.Of(loaded, CancellationToken.None));
        controls = new(() => ControlTotals.Of(this, loaded.Study.Tables.Controls, CancellationToken.None));
        extent = new(() => Extent(loaded));
        expected = new(() => WithDeliveries(Covered, Deliveries.Expected));
        asked = new RawRows(this);
        Hours = new HourReadings(this);
    }

    /// <summary>What was expected and did not come.</summary>
    public Deliveries Deliveries => deliveries.Value;

    /// <summary>The control totals of the study beside what was accepted.</summary>
    public IReadOnlyList<ControlCheck> Controls => controls.Value;

    /// <summary>Returns that report more digital transactions than transactions.</summary>
    public IReadOnlyList<DigitalExcess> DigitalAboveVolume => excess.Value;

    /// <summary>Windows of returns that are never added.</summary>
    internal IReadOnlyList<WindowOverlap> Overlaps => overlaps.Value;

    /// <summary>Windows of the returns that a metric counts, cell by cell.</summary>
    internal IReadOnlyList<ReturnWindows> Windows(Metric metric) =>
        windows.GetOrAdd(metric.ReturnColumn, column => ReturnWindows.Of(loaded, column, CancellationToken.None));

    /// <summary>Hash of the data that figures are computed from.</summary>
    internal string Data => loaded.Data;

    internal LoadedStudy Loaded => loaded;

    /// <summary>The hours that integrity tests judge.</summary>
    internal HourReadings Hours { get; }

    /// <summary>First and last day of the loaded data.</summary>
    public Period Covered => extent.Value;

    /// <summary>The last day that the data tells of: the last day of the study where it lies less than a month after the last transaction.</summary>
    public DateOnly LastDay =>
        Loaded.Study.Period is { Until: var until } && until > Covered.Until && until.AddMonths(-1) <= Covered.Until
            ? until.AddDays(-1)
            : Covered.Until.AddDays(-1);

    /// <summary>The days of the loaded data and of the deliveries that were expected.</summary>
    internal Period Expected => expected.Value;

    /// <summary>Computes a metric. What cannot be answered is said in <see cref="MetricResult.Diagnostics"/>, with no rows.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; DuckDB was interrupted.</exception>
    public MetricResult Run(Metric metric, MetricQuery query, CancellationToken token)
    {
        var result = Compute(metric, query, token);
        return loaded.Study.Tables.Quoted.Count == 0 ? result : result with { Rows = [.. result.Rows.Select(Beside)] };

        MetricRow Beside(MetricRow row) =>
            row with
            {
                Figure = row.Figure with { Published = PublishedFigures.For(loaded.Study, metric, query, row.Keys) },
            };
    }

    private MetricResult Compute(Metric metric, MetricQuery query, CancellationToken token)
    {
        var problems = QueryCheck.Of(loaded, metric, query);
        if (problems.Any(problem => problem.Severity == Severity.Error))
        {
            return new MetricResult(query, metric, [], problems);
        }

        if (metric.NotKnown(loaded.Study, query) is { } needed)
        {
            return NotKnown(metric, query, needed);
        }

        if (metric is DerivedMetric derived)
        {
            var basis = Run(derived.Of, query with { Metric = derived.Of.Id }, token);
            return new MetricResult(query, metric, derived.Derive(loaded.Study, query, basis.Rows), basis.Diagnostics);
        }

        string[] dimensions =
        [
            .. query.By.Concat(query.Where.Keys).Concat(ExceptedTimes.Others(metric, query)).Concat(Optional(query.Standardise)).Distinct(),
        ];
        var (rows, origin) = Fetch(metric, query, dimensions, token);
        var kept = Select(query, dimensions, rows);
        var shaped = Shape(metric, query, dimensions, kept, (window, own) => Select(window, own, Fetch(metric, window, own, token).Rows));
        var whole = MissingTimes.Fill(this, metric, query, shaped);
        var judge = new FigureJudge(this, metric, query with { Standardise = null }, origin, LikeForLike(metric, query, token));
        var answer = whole
            .OrderBy(row => row.Keys, KeyComparer.Instance)
            .Select(row => new MetricRow(row.Keys, judge.Figure(row)))
            .ToList();
        return new MetricResult(
            query,
            metric,
            query.Standardise is null ? answer : Ties.Mark(query, Standardisation.Of(query, dimensions, kept, answer)),
            problems
        );
    }

    /// <summary>Says of each group that the study declares that its figure is not known, and what would tell it.</summary>
    private MetricResult NotKnown(Metric metric, MetricQuery query, LocalText needed)
    {
        var origin = new FigureOrigin("", new Dictionary<string, string>(), loaded.Data);
        var declared = query.By.Count == 1 ? DatabaseSchema.CodesOf(loaded.Study, query.By[0]) : [];
        return new MetricResult(
            query,
            metric,
            [
                .. declared
                    .Select(code => (string?[])[code])
                    .Order(KeyComparer.Instance)
                    .Select(keys => new MetricRow(
                        keys,
                        new Figure(FigureAddress.Write(query, keys), metric.Definition, metric.Unit, origin)
                        {
                            State = FigureState.NotKnown,
                            Reason = needed,
                        }
                    )),
            ],
            [Diagnostic.Warning(DiagnosticCodes.SourceCannotTell, null, null, $"{metric.Id} is {needed.English}")]
        );
    }

    private static IEnumerable<string> Optional(string? dimension) => dimension is null ? [] : [dimension];

    /// <summary>Services whose return says more digital than all in some days and keys.</summary>
    internal IReadOnlyList<string> ExcessIn(Period span, IReadOnlyDictionary<string, string> where)
    {
        var keys = where.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        return [.. DigitalAboveVolume.Where(found => found.IsIn(loaded.Study, span, keys)).Select(found => found.Service).Distinct()];
    }

    private static Period WithDeliveries(Period covered, IReadOnlyList<Slice> slices)
    {
        if (covered.From == covered.Until || slices.Count == 0)
        {
            return covered;
        }

        var (from, until) = (slices.Min(slice => slice.Days.From), slices.Max(slice => slice.Days.Until));
        return new Period(from < covered.From ? from : covered.From, until > covered.Until ? until : covered.Until);
    }

    private static Period Extent(LoadedStudy loaded) =>
        loaded.Database.Query(
            Sql.Of(typeof(MetricEngine)),
            row =>
                row.IsDBNull(0)
                    ? new Period(Ever, Ever)
                    : new Period(row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1).AddDays(1)),
            CancellationToken.None
        )[0];
}
