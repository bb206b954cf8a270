using System.Globalization;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>Local wall time of the study's zone to instants, as a short list of spans that both lanes read.</summary>
/// <remarks>An ambiguous local time is the earlier instant; one that the clocks skipped does not exist.</remarks>
internal sealed class LocalClock
{
    private static readonly DateTime First = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2050, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly IReadOnlyList<Span> spans;
    private readonly IReadOnlyList<(DateTime From, DateTime Until)> gaps;

    private LocalClock(IReadOnlyList<Span> spans, IReadOnlyList<(DateTime From, DateTime Until)> gaps)
    {
        this.spans = spans;
        this.gaps = gaps;
    }

    /// <summary>The clock of a zone between two instants; outside them the nearest offset holds.</summary>
    public static LocalClock Of(TimeZoneInfo zone, DateTime? from = null, DateTime? until = null)
    {
        var start = from ?? First;
        var spans = new List<Span> { new(DateTime.MinValue, Offset(zone, start)) };
        var gaps = new List<(DateTime, DateTime)>();
        for (var day = start; day < (until ?? Last); day = day.AddDays(1))
        {
            var before = Offset(zone, day);
            var after = Offset(zone, day.AddDays(1));
            if (before == after)
            {
                continue;
            }

            var change = Change(zone, day, day.AddDays(1));
            // Both ends as local wall time; forward leaves a gap, backward repeats an hour, whose first run counts.
            var oldTime = DateTime.SpecifyKind(change.AddMinutes(before), DateTimeKind.Unspecified);
            var newTime = DateTime.SpecifyKind(change.AddMinutes(after), DateTimeKind.Unspecified);
            spans.Add(new Span(after > before ? newTime : oldTime, after));
            if (after > before)
            {
                gaps.Add((oldTime, newTime));
            }
        }

        return new LocalClock(spans, gaps);
    }

    /// <summary>The instant (UTC) of a local wall time; null when the clocks skipped it.</summary>
    public DateTime? ToInstant(DateTime local) =>
        gaps.Any(gap => gap.From <= local && local < gap.Until)
            ? null
            : local.AddMinutes(-spans.Last(span => span.From <= local).OffsetMinutes);

    /// <summary>SQL of the instant of a local wall time.</summary>
    public string ToInstantSql(string local)
    {
        if (spans.Count == 1)
        {
            return $"({local} - INTERVAL '{Minutes(spans[0])} minutes')";
        }

        var cases = string.Concat(
            spans
                .Zip(spans.Skip(1))
                .Select(pair => $"WHEN {local} < {Store.Sql.Time(pair.Second.From)} THEN INTERVAL '{Minutes(pair.First)} minutes' ")
        );
        return $"({local} - CASE {cases}ELSE INTERVAL '{Minutes(spans[^1])} minutes' END)";
    }

    /// <summary>SQL that is true for a local time that the clocks skipped; null when there is none.</summary>
    public string? InGapSql(string local) =>
        gaps.Count == 0
            ? null
            : string.Join(" OR ", gaps.Select(gap => $"({local} >= {Store.Sql.Time(gap.From)} AND {local} < {Store.Sql.Time(gap.Until)})"));

    private static string Minutes(Span span) => span.OffsetMinutes.ToString(CultureInfo.InvariantCulture);

    private static int Offset(TimeZoneInfo zone, DateTime instant) => (int)zone.GetUtcOffset(instant).TotalMinutes;

    private static DateTime Change(TimeZoneInfo zone, DateTime low, DateTime high)
    {
        var before = Offset(zone, low);
        while ((high - low).TotalMinutes > 1)
        {
            var middle = low.AddMinutes(Math.Floor((high - low).TotalMinutes / 2));
            (low, high) = Offset(zone, middle) == before ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>From a local wall time on, local time is this many minutes ahead of UTC.</summary>
    private readonly record struct Span(DateTime From, int OffsetMinutes);
}
