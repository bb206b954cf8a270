using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Store;

/// <summary>Local wall time of the study's zone to instants and back, as a short list of spans that code and SQL read alike.</summary>
/// <remarks>An ambiguous local time is the earlier instant; one that the clocks skipped does not exist.</remarks>
internal sealed class LocalClock
{
    private const long MicrosecondsPerMinute = 60_000_000;
    private static readonly DateTime First = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(2050, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly Span[] spans;
    private readonly (DateTime From, DateTime Until)[] gaps;
    private readonly (DateTime From, DateTime Until)[] repeats;

    private LocalClock(Span[] spans, (DateTime From, DateTime Until)[] gaps, (DateTime From, DateTime Until)[] repeats)
    {
        this.spans = spans;
        this.gaps = gaps;
        this.repeats = repeats;
    }

    /// <summary>The clock of a study: its zone from a year before its period until five years after it.</summary>
    public static LocalClock Of(Study study) =>
        Of(study.TimeZone, Around(study.Period?.From, -1) ?? First, Around(study.Period?.Until, 5) ?? Last);

    /// <summary>The clock of a zone between two instants; outside them the nearest offset holds.</summary>
    public static LocalClock Of(TimeZoneInfo zone, DateTime from, DateTime until)
    {
        var spans = new List<Span> { new(DateTime.MinValue, DateTime.MinValue, Offset(zone, from)) };
        var gaps = new List<(DateTime, DateTime)>();
        var repeats = new List<(DateTime, DateTime)>();
        for (var day = from; day < until; day = day.AddDays(1))
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
            spans.Add(new Span(after > before ? newTime : oldTime, change, after));
            if (after > before)
            {
                gaps.Add((oldTime, newTime));
            }
            else
            {
                repeats.Add((newTime, oldTime));
            }
        }

        return new LocalClock([.. spans], [.. gaps], [.. repeats]);
    }

    /// <summary>Local hours that do not last an hour, as the clocks repeat or skip some of them: first minute → how many hours they last.</summary>
    public IReadOnlyDictionary<DateTime, double> ChangedHours()
    {
        var lengths = new Dictionary<DateTime, double>();
        foreach (var (sign, part) in gaps.Select(gap => (-1, gap)).Concat(repeats.Select(repeat => (1, repeat))))
        {
            for (var hour = part.From.Date.AddHours(part.From.Hour); hour < part.Until; hour = hour.AddHours(1))
            {
                var from = part.From > hour ? part.From : hour;
                var until = part.Until < hour.AddHours(1) ? part.Until : hour.AddHours(1);
                lengths[hour] = lengths.GetValueOrDefault(hour, 1) + sign * (until - from).TotalHours;
            }
        }

        return lengths;
    }

    /// <summary>The instant (UTC) of a local wall time; null when the clocks skipped it.</summary>
    public DateTime? ToInstant(DateTime local)
    {
        foreach (var (from, until) in gaps)
        {
            if (from <= local && local < until)
            {
                return null;
            }
        }

        var last = spans.Length - 1;
        while (spans[last].LocalFrom > local)
        {
            last--;
        }

        return local.AddMinutes(-spans[last].OffsetMinutes);
    }

    /// <summary>The first local wall time of a day, which is not midnight where the clocks skipped that; null when they skipped the whole day.</summary>
    /// <param name="midnight">Of the day.</param>
    public DateTime? StartOfDay(DateTime midnight)
    {
        foreach (var (from, until) in gaps)
        {
            if (from <= midnight && midnight < until)
            {
                return until < midnight.AddDays(1) ? until : null;
            }
        }

        return midnight;
    }

    /// <summary>The local wall time of an instant.</summary>
    public DateTime ToLocal(DateTime instant) => instant.AddMinutes(spans.Last(span => span.InstantFrom <= instant).OffsetMinutes);

    /// <summary>SQL of the instant of a local wall time.</summary>
    /// <remarks>Counted in microseconds: adding an interval takes a time apart into its day and its hour, three times the work.</remarks>
    public string ToInstantSql(string local) =>
        $"make_timestamp(epoch_us({local}) - {OffsetSql(local, span => span.LocalFrom, 0, spans.Length)})";

    /// <summary>SQL of the local wall time of an instant.</summary>
    public string ToLocalSql(string instant) =>
        $"make_timestamp(epoch_us({instant}) + {OffsetSql(instant, span => span.InstantFrom, 0, spans.Length)})";

    /// <summary>SQL that is true for a local time that the clocks skipped; null when there is none.</summary>
    public string? InGapSql(string local) =>
        gaps.Length == 0
            ? null
            : string.Join(" OR ", gaps.Select(gap => $"({local} >= {Sql.Time(gap.From)} AND {local} < {Sql.Time(gap.Until)})"));

    private static DateTime? Around(DateOnly? day, int years) => day?.AddYears(years).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>SQL of the offset that holds at a time. Halves the spans again and again: a zone with summer time has two a year.</summary>
    private string OffsetSql(string time, Func<Span, DateTime> from, int first, int count)
    {
        if (count == 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"CAST({spans[first].OffsetMinutes * MicrosecondsPerMinute} AS BIGINT)");
        }

        var half = count / 2;
        return $"CASE WHEN {time} < {Sql.Time(from(spans[first + half]))} THEN {OffsetSql(time, from, first, half)} ELSE {OffsetSql(time, from, first + half, count - half)} END";
    }

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

    /// <summary>From a local wall time on, which is also given as an instant, local time is this many minutes ahead of UTC.</summary>
    private readonly record struct Span(DateTime LocalFrom, DateTime InstantFrom, int OffsetMinutes);
}
