using System.Globalization;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Rolling windows of whole months: sums over the window, never means of monthly ratios; what does not add up is asked of each window.</summary>
/// <param name="whole">
/// The rows of a window as if it were asked for by itself, by the dimensions other than the month: a return over several months of the window lies
/// in none of them.
/// </param>
internal sealed class RollingWindow(
    MetricEngine engine,
    Metric metric,
    MetricQuery query,
    int months,
    Func<Period, IReadOnlyList<RawRow>> whole
)
{
    private readonly int place = query.By.ToList().IndexOf(Dimensions.Month);

    /// <summary>Whether a window is no more than the sum of its months: no return over several of them belongs to it, or its other times divide those.</summary>
    public static bool AddsMonths(MetricEngine engine, Metric metric, MetricQuery query) =>
        !metric.CountsReturns
        || query.By.Any(dimension => dimension != Dimensions.Month && Dimensions.OfTime.Contains(dimension))
        || query.By.Concat(query.Where.Keys).Any(dimension => dimension is Dimensions.ReturnPeriod or Dimensions.Stage)
        || ExceptedTimes.Of(engine.Loaded.Study, metric, query).Count > 0
        || !engine.Windows(metric).Any(cell => cell.IsLong);

    /// <summary>
    /// One row for each month whose window is full. A window with a missing month has no value and no row, nor has one of which the days asked
    /// leave out some, at either end: part of a month is not that month.
    /// </summary>
    /// <param name="rows">One row a month for each other key.</param>
    public List<RawRow> Of(IReadOnlyList<RawRow> rows)
    {
        var byMonth = rows.GroupBy(row => Others(row.Keys), KeyComparer.Instance)
            .ToDictionary(series => series.Key, series => series.ToDictionary(row => MonthNumber(row.Keys[place]!)), KeyComparer.Instance);
        var returns = LongReturns();
        var windows = new Dictionary<int, Dictionary<IReadOnlyList<string?>, RawRow>>();
        var rolled = new List<RawRow>();
        foreach (var key in byMonth.Keys.Concat(returns.Select(series => series.Key)).Distinct(KeyComparer.Instance))
        {
            var own = byMonth.GetValueOrDefault(key, []);
            Period[] spans = [.. returns[key]];
            var asked = DaysAsked(key);
            foreach (var last in own.Keys.Concat(spans.Select(span => MonthNumber(span.Until.AddDays(-1)))).Distinct())
            {
                var days = new Period(FirstDay(last - months + 1), FirstDay(last + 1));
                Period[] within = [.. spans.Where(days.Contains)];
                if (
                    !asked.Contains(days)
                    || !Enumerable.Range(last - months + 1, months).All(month => own.ContainsKey(month) || Covers(month, within))
                )
                {
                    continue;
                }

                var keys = WithMonth(key, last);
                if (within.Length == 0 && metric.IsAdditive)
                {
                    rolled.Add(RawRow.Sum(keys, [.. Enumerable.Range(last - months + 1, months).Select(month => own[month])]));
                }
                else if (Window(last, days).GetValueOrDefault(key) is { } sum)
                {
                    rolled.Add(sum with { Keys = keys });
                }
            }
        }

        return rolled;

        Dictionary<IReadOnlyList<string?>, RawRow> Window(int last, Period days)
        {
            if (!windows.TryGetValue(last, out var found))
            {
                windows[last] = found = whole(days).ToDictionary(row => row.Keys, KeyComparer.Instance);
            }

            return found;
        }
    }

    /// <summary>Days of the returns over several months, by the series that they belong to.</summary>
    private ILookup<IReadOnlyList<string?>, Period> LongReturns()
    {
        var cells = AddsMonths(engine, metric, query) ? [] : engine.Windows(metric);
        string[] others = [.. query.By.Where(dimension => dimension != Dimensions.Month)];
        return cells
            .Where(cell =>
                query.Where.All(pair => Dimensions.OfTime.Contains(pair.Key) || cell.Of(pair.Key) == pair.Value)
                && query.Except.All(pair => cell.Of(pair.Key) != pair.Value)
            )
            .SelectMany(cell => cell.Windows.Select(window => (Keys: (string?[])[.. others.Select(cell.Of)], window.Days)))
            .Where(found => found.Days.Until > FirstDay(MonthNumber(found.Days.From) + 1))
            .ToLookup(IReadOnlyList<string?> (found) => found.Keys, found => found.Days, KeyComparer.Instance);
    }

    /// <summary>The days of which a series knows something: those of the question, of its filters and of its own other times, such as a fiscal year.</summary>
    private Period DaysAsked(IReadOnlyList<string?> others)
    {
        var times = query.Where.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        foreach (var (dimension, value) in query.By.Where((_, at) => at != place).Zip(others))
        {
            times[dimension] = value;
        }

        return FigureJudge.SpanOf(query with { RollingMonths = null }, times, engine.Loaded.Study, ServiceHistory.Always);
    }

    private string?[] Others(IReadOnlyList<string?> keys) => [.. keys.Where((_, at) => at != place)];

    private string?[] WithMonth(IReadOnlyList<string?> others, int month)
    {
        var day = FirstDay(month);
        return [.. others.Take(place), day.ToString("yyyy-MM", CultureInfo.InvariantCulture), .. others.Skip(place)];
    }

    private static bool Covers(int month, IEnumerable<Period> days) =>
        days.Any(span => span.Contains(new Period(FirstDay(month), FirstDay(month + 1))));

    private static DateOnly FirstDay(int month) => new((month - 1) / 12, (month - 1) % 12 + 1, 1);

    private static int MonthNumber(DateOnly day) => 12 * day.Year + day.Month;

    private static int MonthNumber(string month) =>
        12 * int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture) + int.Parse(month.AsSpan(5, 2), CultureInfo.InvariantCulture);
}
