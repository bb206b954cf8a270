using System.Data.Common;
using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Reads the hours that tests judge. All tests share one query, and the last reading is kept: who asks one test mostly asks the others too.</summary>
internal sealed class HourReadings(MetricEngine engine)
{
    private (string Dimensions, IReadOnlyList<HourSeries> Series)? last;

    /// <summary>All series of the study, in the order of their keys.</summary>
    /// <param name="dimensions">Neither times nor the channel, by which hours are divided in any case.</param>
    public IReadOnlyList<HourSeries> Of(HourlyMetric metric, string[] dimensions, CancellationToken token)
    {
        var name = string.Join(',', dimensions);
        if (last is not { } known || known.Dimensions != name)
        {
            last = known = (name, Read(metric, dimensions, token));
        }

        return known.Series;
    }

    private IReadOnlyList<HourSeries> Read(HourlyMetric metric, string[] dimensions, CancellationToken token)
    {
        var sql = MetricStatement.Of(engine.Loaded.Study, metric, dimensions, DateOnly.MinValue, DateOnly.MaxValue);
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
        return
        [
            .. found
                .Select(series => new HourSeries(series.Key[..^1], series.Key[^1], InOrder(series.Value)))
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
