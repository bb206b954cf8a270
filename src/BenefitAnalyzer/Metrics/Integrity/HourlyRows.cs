using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Asks for the hours of a test, has them judged, and adds them up by what a question groups by.</summary>
internal static class HourlyRows
{
    /// <summary>Rows by all of <paramref name="dimensions"/>, from hours that began within the days.</summary>
    public static IReadOnlyList<RawRow> Of(
        MetricEngine engine,
        HourlyMetric metric,
        IReadOnlyList<string> dimensions,
        Period days,
        CancellationToken token
    )
    {
        string[] others = [.. dimensions.Where(dimension => !Dimensions.OfTime.Contains(dimension))];
        return
        [
            .. Judged(engine, metric, others, token)
                .Where(test => days.Contains(test.Hour.Day))
                .GroupBy(test => KeysOf(engine, dimensions, others, test.Hour), KeyComparer.Instance)
                .Select(group => new RawRow(
                    group.Key,
                    group.Sum(test => test.Found),
                    group.Sum(test => test.Of),
                    group.Sum(test => test.Hour.Counts[0]),
                    null,
                    null
                )
                {
                    Chance = (decimal)group.Sum(test => test.Chance),
                }),
        ];
    }

    /// <summary>All hours that the test could judge, each divided by the dimensions given, which are not of time.</summary>
    public static IReadOnlyList<HourTest> Judged(MetricEngine engine, HourlyMetric metric, string[] dimensions, CancellationToken token)
    {
        var loaded = engine.Loaded;
        var sql = MetricStatement.Of(loaded.Study, metric, dimensions, DateOnly.MinValue, DateOnly.MaxValue);
        var first = Math.Max(1, dimensions.Length);
        var hours = loaded.Database.Query(
            sql,
            row => new HourCount(
                [.. dimensions.Select((dimension, at) => Dimensions.Text(dimension, row.IsDBNull(at) ? null : row.GetValue(at)))],
                row.IsDBNull(first) ? null : row.GetString(first),
                row.GetFieldValue<DateOnly>(first + 1),
                Convert.ToInt32(row.GetValue(first + 2), CultureInfo.InvariantCulture),
                [
                    .. Enumerable
                        .Range(first + 3, row.FieldCount - first - 3)
                        .Select(at => Convert.ToInt64(row.GetValue(at), CultureInfo.InvariantCulture)),
                ]
            ),
            token
        );
        return metric.Judge([
            .. hours
                .OrderBy(hour => hour.Keys, KeyComparer.Instance)
                .ThenBy(hour => hour.Channel, StringComparer.Ordinal)
                .ThenBy(hour => hour.Day)
                .ThenBy(hour => hour.Hour),
        ]);
    }

    private static string?[] KeysOf(MetricEngine engine, IReadOnlyList<string> dimensions, string[] others, HourCount hour) =>
        [
            .. dimensions.Select(dimension =>
                Dimensions.OfTime.Contains(dimension)
                    ? Dimensions.ValueOf(dimension, hour.Day, engine.Loaded.Study)
                    : hour.Keys[Array.IndexOf(others, dimension)]
            ),
        ];
}
