using System.Globalization;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Rolling windows of whole months: sums over the window, never means of monthly ratios.</summary>
internal static class RollingWindow
{
    /// <summary>
    /// One row for each month whose window is full. A window with a missing month has no value and no row, nor has one of which the days asked
    /// leave out some, at either end: part of a month is not that month.
    /// </summary>
    /// <param name="rows">One row a month for each other key.</param>
    public static List<RawRow> Of(Study study, MetricQuery query, IReadOnlyList<RawRow> rows, int months)
    {
        var place = query.By.ToList().IndexOf(Dimensions.Month);
        var rolled = new List<RawRow>();
        foreach (var series in rows.GroupBy(row => row.Keys.Where((_, at) => at != place).ToArray(), KeyComparer.Instance))
        {
            var asked = DaysAsked(study, query, series.First().Keys);
            var byMonth = series.ToDictionary(row => MonthNumber(row.Keys[place]!));
            foreach (var (last, row) in byMonth)
            {
                var window = Enumerable
                    .Range(last - months + 1, months)
                    .Where(byMonth.ContainsKey)
                    .Select(month => byMonth[month])
                    .ToList();
                if (window.Count == months && asked.Contains(new Period(FirstDay(last - months + 1), FirstDay(last + 1))))
                {
                    rolled.Add(RawRow.Sum(row.Keys, window));
                }
            }
        }

        return rolled;
    }

    /// <summary>The days of which a series knows something: those of the question, of its filters and of its own other times, such as a fiscal year.</summary>
    private static Period DaysAsked(Study study, MetricQuery query, IReadOnlyList<string?> keys)
    {
        var times = query.Where.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        foreach (var (dimension, value) in query.By.Zip(keys).Where(pair => pair.First != Dimensions.Month))
        {
            times[dimension] = value;
        }

        return FigureJudge.SpanOf(query with { RollingMonths = null }, times, study, ServiceHistory.Always);
    }

    private static DateOnly FirstDay(int month) => new((month - 1) / 12, (month - 1) % 12 + 1, 1);

    private static int MonthNumber(string month) =>
        12 * int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture) + int.Parse(month.AsSpan(5, 2), CultureInfo.InvariantCulture);
}
