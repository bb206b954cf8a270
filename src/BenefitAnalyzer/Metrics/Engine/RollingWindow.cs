using System.Globalization;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Rolling windows of whole months: sums over the window, never means of monthly ratios.</summary>
internal static class RollingWindow
{
    /// <summary>One row for each month whose window is full; a window with a missing month has no value and no row, nor has one that begins before the days asked.</summary>
    /// <param name="rows">One row a month for each other key.</param>
    public static List<RawRow> Of(MetricQuery query, IReadOnlyList<RawRow> rows, int months)
    {
        var place = query.By.ToList().IndexOf(Dimensions.Month);
        var rolled = new List<RawRow>();
        foreach (var series in rows.GroupBy(row => row.Keys.Where((_, at) => at != place).ToArray(), KeyComparer.Instance))
        {
            var byMonth = series.ToDictionary(row => MonthNumber(row.Keys[place]!));
            foreach (var (last, row) in byMonth)
            {
                var window = Enumerable
                    .Range(last - months + 1, months)
                    .Where(byMonth.ContainsKey)
                    .Select(month => byMonth[month])
                    .ToList();
                if (window.Count == months && !(query.Period?.From > FirstDay(last - months + 1)))
                {
                    rolled.Add(RawRow.Sum(row.Keys, window));
                }
            }
        }

        return rolled;
    }

    private static DateOnly FirstDay(int month) => new((month - 1) / 12, (month - 1) % 12 + 1, 1);

    private static int MonthNumber(string month) =>
        12 * int.Parse(month.AsSpan(0, 4), CultureInfo.InvariantCulture) + int.Parse(month.AsSpan(5, 2), CultureInfo.InvariantCulture);
}
