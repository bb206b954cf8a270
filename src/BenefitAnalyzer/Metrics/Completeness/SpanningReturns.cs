using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>
/// Returns that have days of a figure and others too. Nobody knows how much of them lies in the figure's days, so it does not count them; without
/// a word, a month in which the telephone is counted by the quarter would look as if nobody had called.
/// </summary>
internal sealed class SpanningReturns
{
    private readonly Study study;
    private readonly IReadOnlyList<Period> excepted;
    private readonly string[] told;
    private readonly Lazy<ILookup<IReadOnlyList<string?>, ReturnWindows>> cells;
    private readonly Lazy<bool> addsMonths;

    public SpanningReturns(MetricEngine engine, Metric metric, MetricQuery query)
    {
        study = engine.Loaded.Study;
        excepted = ExceptedTimes.Of(study, metric, query);
        addsMonths = new(() => query.RollingMonths is not null && RollingWindow.AddsMonths(engine, metric, query));
        // The stage of a return over a change of stage is not known.
        told =
        [
            .. query
                .By.Concat(query.Where.Keys)
                .Distinct()
                .Where(dimension => !Dimensions.OfTime.Contains(dimension) && dimension != Dimensions.Stage),
        ];
        var isOfMonths =
            !query.By.Concat(query.Where.Keys).Any(dimension => dimension is Dimensions.Day or Dimensions.Week)
            && excepted.Append(query.Period ?? default).All(days => days is { From.Day: 1, Until.Day: 1 })
            && study.FiscalYearStart.Day == 1;
        cells = new(() =>
            (query.By.Contains(Dimensions.ReturnPeriod) || query.Where.ContainsKey(Dimensions.ReturnPeriod) ? [] : engine.Windows(metric))
                .Where(cell => (cell.IsLong || !isOfMonths) && query.Except.All(pair => cell.Of(pair.Key) != pair.Value))
                .ToLookup(IReadOnlyList<string?> (cell) => [.. told.Select(cell.Of)], KeyComparer.Instance)
        );
    }

    /// <summary>Those of a row, with the class of their channels, which is null where they name none.</summary>
    /// <param name="span">Days of the row.</param>
    /// <param name="keys">Dimension → value of the row.</param>
    public IReadOnlyList<(ChannelClass? Class, int Returns)> In(Period span, IReadOnlyDictionary<string, string?> keys)
    {
        if (cells.Value.Count == 0)
        {
            return [];
        }

        var parts = Parts(span);
        return
        [
            .. cells
                .Value[[.. told.Select(dimension => keys[dimension])]]
                .Select(cell =>
                    (
                        Class: ClassOf(cell),
                        Returns: cell.Windows.Where(window => IsLost(window.Days, cell, parts)).Sum(window => window.Returns)
                    )
                )
                .Where(found => found.Returns > 0),
        ];
    }

    /// <summary>"partial: 2 returns also cover other days and are left out".</summary>
    public static LocalText Describe(IEnumerable<(ChannelClass? Class, int Returns)> found)
    {
        var count = found.Sum(cell => cell.Returns);
        var (returns, are) = count == 1 ? ("return also covers", "is") : ("returns also cover", "are");
        return new LocalText(
            FormattableString.Invariant($"partial: {count} {returns} other days and {are} left out"),
            FormattableString.Invariant($"不完整：有{count}份統計表兼涵蓋其他日子，未有計入")
        );
    }

    private ChannelClass? ClassOf(ReturnWindows cell) =>
        study.Channels.FirstOrDefault(channel => channel.Id == cell.Of(Field.Channel))?.Class;

    /// <summary>Whether days of a window go uncounted: it lies in none of the parts, and other windows of the cell that do leave days of it over.</summary>
    private static bool IsLost(Period window, ReturnWindows cell, List<Period> parts) =>
        !parts.Exists(part => part.Contains(window))
        && parts.Exists(part =>
            part.Common(window) is { } days
            && days.IsLeftOverBy(cell.Windows.Select(other => other.Days).Where(other => parts.Exists(whole => whole.Contains(other))))
        );

    /// <summary>The days of a row, in parts in each of which a return must lie whole.</summary>
    private List<Period> Parts(Period span)
    {
        var parts = new List<Period>();
        if (!addsMonths.Value)
        {
            parts.Add(span);
        }
        else
        {
            for (var month = span.From; month < span.Until; month = month.AddMonths(1))
            {
                parts.Add(new Period(month, month.AddMonths(1)));
            }
        }

        foreach (var time in excepted)
        {
            parts =
            [
                .. parts.SelectMany(part =>
                    part.Overlaps(time)
                        ? new[] { part with { Until = time.From }, part with { From = time.Until } }.Where(rest => rest.From < rest.Until)
                        : [part]
                ),
            ];
        }

        return parts;
    }
}
