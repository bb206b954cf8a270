using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>Has the hours of a test judged, and adds them up by what a question groups by.</summary>
internal static class HourlyRows
{
    private const string Channel = "channel";

    private sealed class Sums
    {
        public long Seen { get; private set; }
        public long Found { get; private set; }
        public long Of { get; private set; }
        public double Chance { get; private set; }

        public void Add(HourTest test)
        {
            Seen += test.Seen;
            Found += test.Found;
            Of += test.Of;
            Chance += test.Chance;
        }

        public RawRow Row(string?[] keys) => new(keys, Found, Of, Seen, null, null) { Chance = (decimal)Chance };
    }

    /// <summary>Rows by all of <paramref name="dimensions"/>, from hours that began within the days.</summary>
    public static IReadOnlyList<RawRow> Of(
        MetricEngine engine,
        HourlyMetric metric,
        IReadOnlyList<string> dimensions,
        Period days,
        CancellationToken token
    )
    {
        string[] others = [.. dimensions.Where(dimension => dimension != Channel && !Dimensions.OfTime.Contains(dimension))];
        var rows = new Dictionary<string?[], Sums>(KeyComparer.Instance);
        var (series, day, sums) = ((HourSeries?)null, DateOnly.MinValue, new Sums());
        foreach (var test in Judged(engine, metric, others, token).Where(test => days.Contains(test.Hour.Day)))
        {
            if (test.Series != series || test.Hour.Day != day)
            {
                (series, day) = (test.Series, test.Hour.Day);
                sums = SumsOf(rows, KeysOf(engine, dimensions, others, series, day));
            }

            sums.Add(test);
        }

        return [.. rows.Select(row => row.Value.Row(row.Key))];
    }

    /// <summary>All hours that the test could judge, each divided by the dimensions given, which are neither times nor the channel.</summary>
    public static IEnumerable<HourTest> Judged(MetricEngine engine, HourlyMetric metric, string[] dimensions, CancellationToken token) =>
        metric.Judge(engine.Hours.Of(metric, dimensions, token));

    private static Sums SumsOf(Dictionary<string?[], Sums> rows, string?[] keys)
    {
        if (!rows.TryGetValue(keys, out var sums))
        {
            rows[keys] = sums = new Sums();
        }

        return sums;
    }

    private static string?[] KeysOf(
        MetricEngine engine,
        IReadOnlyList<string> dimensions,
        string[] others,
        HourSeries series,
        DateOnly day
    ) =>
        [
            .. dimensions.Select(dimension =>
                dimension == Channel ? series.Channel
                : Dimensions.OfTime.Contains(dimension) ? Dimensions.ValueOf(dimension, day, engine.Loaded.Study)
                : series.Keys[Array.IndexOf(others, dimension)]
            ),
        ];
}
