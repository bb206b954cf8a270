using System.Data.Common;
using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Reads the hours that tests judge. All tests share one query, whose readings are kept: who asks one test mostly asks the others too.</summary>
internal sealed class HourReadings(MetricEngine engine)
{
    /// <summary>Hours that are kept for who asks next; a finer question than this is read again.</summary>
    private const int MostKept = 5_000_000;
    private readonly Answers<string, IReadOnlyList<HourSeries>> kept = new(series => series.Sum(one => one.Hours.Length), MostKept);

    /// <summary>All series of the study, in the order of their keys.</summary>
    /// <param name="dimensions">Neither times nor the channel, by which hours are divided in any case.</param>
    public IReadOnlyList<HourSeries> Of(HourlyMetric metric, string[] dimensions, CancellationToken token) =>
        kept.Of(string.Join(',', dimensions), () => Read(metric, dimensions, token));

    private IReadOnlyList<HourSeries> Read(HourlyMetric metric, string[] dimensions, CancellationToken token)
    {
        var sql = MetricStatement.Of(engine.Loaded.Study, metric, dimensions, new Period(DateOnly.MinValue, DateOnly.MaxValue), []);
        var channelAt = Math.Max(1, dimensions.Length);
        var found = new Dictionary<string?[], List<HourCount>>(KeyComparer.Instance);
        engine.Loaded.Database.Read(
            sql,
            row =>
            {
                string?[] keys =
                [
                    .. dimensions.Select((dimension, at) => Dimensions.Text(dimension, row.IsDBNull(at) ? null : row.GetValue(at))),
                    row.IsDBNull(channelAt) ? null : row.GetString(channelAt),
                ];
                if (!found.TryGetValue(keys, out var hours))
                {
                    found[keys] = hours = [];
                }

                hours.Add(Hour(row, channelAt + 1));
            },
            token
        );
        var changed = LocalClock
            .Of(engine.Loaded.Study)
            .ChangedHours()
            .ToDictionary(hour => HourCount.NumberOf(DateOnly.FromDateTime(hour.Key), hour.Key.Hour), hour => hour.Value);
        return
        [
            .. found
                .Select(series => new HourSeries(series.Key[..^1], series.Key[^1], InOrder(series.Value), changed))
                .OrderBy(series => series.Keys, KeyComparer.Instance)
                .ThenBy(series => series.Channel, StringComparer.Ordinal),
        ];
    }

    private static HourCount[] InOrder(List<HourCount> hours)
    {
        int[] numbers = [.. hours.Select(hour => hour.Number)];
        HourCount[] sorted = [.. hours];
        Array.Sort(numbers, sorted);
        return sorted;
    }

    private static HourCount Hour(DbDataReader row, int first) =>
        HourCount.Of(
            row.GetFieldValue<DateOnly>(first),
            Convert.ToInt32(row.GetValue(first + 1), CultureInfo.InvariantCulture),
            row.GetFieldValue<List<long>>(first + 2)
        );
}
