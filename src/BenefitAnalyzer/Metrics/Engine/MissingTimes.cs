using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Adds the weeks, months, quarters and years in which a series has nothing, so that they are seen as <i>no data</i> and not overlooked.</summary>
/// <remarks>
/// They reach from the first to the last day of the data, with the months in which deliveries were expected. Days are added only where they
/// are the only dimension: most offices are closed on most Sundays.
/// </remarks>
internal static class MissingTimes
{
    public static IReadOnlyList<RawRow> Fill(MetricEngine engine, Metric metric, MetricQuery query, List<RawRow> rows)
    {
        var times = Dimensions.OfTime.Where(query.By.Contains).ToList();
        // A fiscal year that begins inside a month divides it, and months divide weeks: such months and weeks have no one place to stand in.
        var isDivided = times.Count > 1 && (engine.Loaded.Study.FiscalYearStart.Day != 1 || times.Contains(Dimensions.Week));
        if (times.Count == 0 || rows.Count == 0 || isDivided || (times[0] == Dimensions.Day && query.By.Count > times.Count))
        {
            return rows;
        }

        var places = query.By.Index().Where(at => times.Contains(at.Item)).Select(at => at.Index).ToArray();
        var spans = Spans(engine, query, times[0], rows.Select(row => row.Keys[query.By.ToList().IndexOf(times[0])]));
        var known = rows.Select(row => row.Keys).ToHashSet(KeyComparer.Instance);
        var filled = new List<RawRow>(rows);
        foreach (var series in rows.Select(row => row.Keys).DistinctBy(Others, KeyComparer.Instance))
        {
            foreach (var span in spans)
            {
                var keys = series.ToArray();
                foreach (var place in places)
                {
                    keys[place] = Dimensions.ValueOf(query.By[place], span.From, engine.Loaded.Study);
                }

                if (!known.Contains(keys) && IsAsked(query, span, engine.Loaded.Study))
                {
                    filled.Add(new RawRow(keys, null, null, null, null, null));
                }
            }
        }

        return filled;

        IReadOnlyList<string?> Others(IReadOnlyList<string?> keys) => [.. keys.Where((_, at) => !places.Contains(at))];
    }

    /// <summary>Whether a filter keeps something of a span: months that it leaves out are not missing.</summary>
    private static bool IsAsked(MetricQuery query, Period span, Study study) =>
        Dimensions.OfTime.All(dimension =>
        {
            return (
                    !query.Where.TryGetValue(dimension, out var wanted)
                    || (SpanOf(wanted) is { } kept && kept.From < span.Until && span.From < kept.Until)
                ) && (!query.Except.TryGetValue(dimension, out var unwanted) || !(SpanOf(unwanted) is { } left && left.Contains(span)));

            Period? SpanOf(string value) => Dimensions.Span(dimension, value, study.FiscalYearStart);
        });

    /// <summary>Every value of the finest time dimension, in order.</summary>
    private static List<Period> Spans(MetricEngine engine, MetricQuery query, string dimension, IEnumerable<string?> values)
    {
        var study = engine.Loaded.Study;
        var own = values.Select(value => Dimensions.Span(dimension, value, study.FiscalYearStart)).OfType<Period>().ToList();
        var all = own.Append(engine.Expected).ToList();
        var (from, until) = (all.Min(span => span.From), all.Max(span => span.Until));
        if (query.Period is { } asked)
        {
            (from, until) = (asked.From > from ? asked.From : from, asked.Until < until ? asked.Until : until);
        }

        var spans = new List<Period>();
        for (var day = from; day < until; )
        {
            var span = Dimensions.Span(dimension, Dimensions.ValueOf(dimension, day, study), study.FiscalYearStart)!.Value;
            spans.Add(span);
            day = span.Until;
        }

        return spans;
    }
}
