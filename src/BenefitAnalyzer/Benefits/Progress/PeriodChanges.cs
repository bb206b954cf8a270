using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Growth;
using BenefitAnalyzer.Statistics.Description;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Progress;

/// <summary>What changed in a study from one period to the next, by its main indicators.</summary>
/// <remarks>
/// Complete counts have no sampling error, and yet no two years are equal. Months of the two periods are paired in their order, which takes
/// the season out of whole years, and an indicator rose or fell where the interval of their mean difference leaves out 0 and the totals say the same.
/// </remarks>
public sealed record PeriodChanges(Period Before, Period After, IReadOnlyList<PeriodChange> Indicators)
{
    private const int MostMonths = 12;

    private static readonly string[] Known =
    [
        "volume/completed",
        "volume/started",
        "take-up/A",
        "take-up/A-started",
        "completion",
        "failure-demand",
        "pledge",
        "pledge/wait",
        "satisfaction",
        "time/handling-mean",
    ];

    /// <summary>Where a study knows what was completed, what was started tells nothing more.</summary>
    private static readonly Dictionary<string, string> InPlaceOf = new()
    {
        ["volume/started"] = "volume/completed",
        ["take-up/A-started"] = "take-up/A",
    };

    /// <param name="reported">The period that is asked about; where its length is not said, the last two that can be compared.</param>
    /// <returns>Null where there are no two periods to compare.</returns>
    public static PeriodChanges? Of(LoadedStudy loaded, ReportedPeriod reported, CancellationToken token) =>
        WindowsOf(loaded, reported, token) is var (before, after) ? Between(loaded, before, after, token) : null;

    /// <summary>Made once for a loaded study and two periods.</summary>
    /// <returns>Null where no indicator is known in both.</returns>
    public static PeriodChanges? Between(LoadedStudy loaded, Period before, Period after, CancellationToken token) =>
        loaded.Once<PeriodChanges?>($"{before}/{after}", _ => { }, _ => Build(loaded.Engine, before, after, token));

    private static (Period, Period)? WindowsOf(LoadedStudy loaded, ReportedPeriod reported, CancellationToken token) =>
        reported.Of(loaded.Study, loaded.Engine.Expected.Until)
        ?? ComparableWindows.Of(loaded.Engine, token)
        ?? HalvesOf(loaded.Engine.Covered);

    private static PeriodChanges? Build(MetricEngine engine, Period before, Period after, CancellationToken token)
    {
        var metrics = Catalog.Of<Metric>().ToDictionary(metric => metric.Id);
        var found = new List<PeriodChange>();
        foreach (var id in Known)
        {
            var isTold = InPlaceOf.GetValueOrDefault(id) is { } other && found.Exists(change => change.Metric.Id == other);
            if (!isTold && Of(engine, metrics[id], before, after, token) is { } change)
            {
                found.Add(change);
            }
        }

        return found.Count == 0 ? null : new PeriodChanges(before, after, found);
    }

    /// <summary>As many of the last whole months beside as many before them.</summary>
    private static (Period, Period)? HalvesOf(Period covered)
    {
        var end = FirstOf(covered.Until);
        var begin = covered.From.Day == 1 ? covered.From : FirstOf(covered.From).AddMonths(1);
        var months = Math.Min(MostMonths, ((12 * (end.Year - begin.Year)) + end.Month - begin.Month) / 2);
        return months < 1
            ? null
            : (new Period(end.AddMonths(-2 * months), end.AddMonths(-months)), new Period(end.AddMonths(-months), end));

        static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
    }

    /// <summary>Null where the study has nothing of it in either period.</summary>
    private static PeriodChange? Of(MetricEngine engine, Metric metric, Period before, Period after, CancellationToken token)
    {
        if (Total(engine, metric, before, token) is not { } first || Total(engine, metric, after, token) is not { } last)
        {
            return null;
        }

        var paired = PairedDifference.Of(Differences(engine, metric, before, after, token));
        var monthly = ChangeDefinitions
            .For(metric.Unit)!
            .Figure(
                [("metric", metric.Id), ("before", before.ToString()), ("after", after.ToString())],
                Rounded(paired?.Mean),
                engine.Data,
                [new FigureInput("before", first), new FigureInput("after", last)]
            ) with
        {
            Low = Rounded(paired?.Low),
            High = Rounded(paired?.High),
        };
        var growth = new GrowthEngine(engine).Run(metric, new GrowthQuery(metric.Id, before, after), token);
        return new PeriodChange(metric, first, last, growth.Rows, monthly, DirectionOf(first, last, paired));
    }

    private static Figure? Total(MetricEngine engine, Metric metric, Period period, CancellationToken token) =>
        engine.Run(metric, new MetricQuery(metric.Id) { Period = period }, token).Rows is [{ Figure: { Value: not null } figure }]
            ? figure
            : null;

    private static List<double> Differences(MetricEngine engine, Metric metric, Period before, Period after, CancellationToken token)
    {
        var (first, last) = (Months(before), Months(after));
        var shift = (12 * (after.From.Year - before.From.Year)) + after.From.Month - before.From.Month;
        return
        [
            .. first
                .OrderBy(month => month.Key)
                .Where(month => last.ContainsKey(month.Key.AddMonths(shift)))
                .Select(month => (double)(last[month.Key.AddMonths(shift)] - month.Value)),
        ];

        Dictionary<DateOnly, decimal> Months(Period period) =>
            engine
                .Run(metric, new MetricQuery(metric.Id) { By = [Dimensions.Month], Period = period }, token)
                .Rows.Where(row => row is { Keys: [not null], Figure: { State: FigureState.Known, Value: not null, Partial: null } })
                .ToDictionary(
                    row => DateOnly.ParseExact(row.Keys[0] + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    row => row.Figure.Value!.Value
                );
    }

    private static ChangeDirection DirectionOf(Figure first, Figure last, PairedDifference? paired)
    {
        if (!IsWhole(first) || !IsWhole(last) || first.Definition != last.Definition)
        {
            return ChangeDirection.NotComparable;
        }

        var sign = decimal.Compare(last.Value!.Value, first.Value!.Value);
        return paired is not { } pairs ? ChangeDirection.NotTested
            : !pairs.IsBeyondChance || Math.Sign(pairs.Mean) != Math.Sign(sign) ? ChangeDirection.WithinChance
            : sign > 0 ? ChangeDirection.Rose
            : ChangeDirection.Fell;

        static bool IsWhole(Figure figure) => figure is { State: FigureState.Known, Bound: FigureBound.Exact, Partial: null };
    }

    private static decimal? Rounded(double? value) => value is { } number ? Math.Round((decimal)number, 10) : null;
}
