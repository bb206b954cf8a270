using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>Finds the last two windows of a study that growth may be told between.</summary>
public static class ComparableWindows
{
    private const int LongestGap = 7;

    /// <summary>
    /// The last two fiscal years that the data covers whole; where it does not, the last window of its returns and the last one before it
    /// that is as long and shares no day with it.
    /// </summary>
    /// <returns>Null when there are no two such windows.</returns>
    public static (Period Before, Period After)? Of(MetricEngine engine, CancellationToken token)
    {
        var windows = ReturnWindows(engine, token);
        return OfReturns(windows) ?? (windows.Count == 0 || !Overlap(windows) ? OfFiscalYears(engine) : null);
    }

    private static (Period, Period)? OfFiscalYears(MetricEngine engine)
    {
        // A month without a single transaction at the edge would not be seen: deliveries expected there are.
        var covered = engine.Expected;
        var (month, day) = engine.Loaded.Study.FiscalYearStart;
        var end = new DateOnly(covered.Until.Year, month, day);
        // Few studies have a transaction on the very first and last day.
        end = end.AddDays(-LongestGap) > covered.Until ? end.AddYears(-1) : end;
        return end.AddYears(-2).AddDays(LongestGap) >= covered.From && end.AddYears(-2) < engine.Covered.Until
            ? (new Period(end.AddYears(-2), end.AddYears(-1)), new Period(end.AddYears(-1), end))
            : null;
    }

    private static (Period, Period)? OfReturns(List<Period> windows)
    {
        foreach (var after in Enumerable.Reverse(windows))
        {
            var before = windows.LastOrDefault(window => window.Until <= after.From && Months(window) == Months(after));
            if (before != default && Months(after) >= 12)
            {
                return (before, after);
            }
        }

        return null;
    }

    private static List<Period> ReturnWindows(MetricEngine engine, CancellationToken token) =>
        [
            .. engine
                .Run(
                    Catalog.Of<Metric>().Single(metric => metric.Id == "volume/completed"),
                    new MetricQuery("volume/completed") { By = [Dimensions.ReturnPeriod] },
                    token
                )
                .Rows.Select(row => PeriodText.Read(row.Keys[0]))
                .OfType<Period>()
                .OrderBy(window => window.Until)
                .ThenBy(window => window.From),
        ];

    private static bool Overlap(List<Period> windows) => windows.Zip(windows.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second));

    private static int Months(Period window) => 12 * (window.Until.Year - window.From.Year) + window.Until.Month - window.From.Month;
}
