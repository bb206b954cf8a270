using System.Globalization;
using BenefitAnalyzer.Ingestion.Rules;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>When a transaction began, ended and was due: by the headings, and by which of two times comes first.</summary>
internal sealed class TimesGuess : ColumnGuess
{
    private static readonly (string Field, string[] Words)[] Kinds =
    [
        (Field.DueAt, ["due", "target", "deadline", "sla", "expected", "限期", "期限"]),
        (
            Field.CompletedAt,
            ["completed", "complete", "closed", "close", "finished", "resolved", "ended", "end", "done", "完成", "結束", "結案"]
        ),
        (
            Field.StartedAt,
            [
                "started",
                "start",
                "opened",
                "open",
                "begun",
                "created",
                "received",
                "submitted",
                "requested",
                "date",
                "time",
                "開始",
                "收到",
                "申請",
                "日期",
                "時間",
            ]
        ),
    ];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        var times = columns
            .Where(column => column.Personal is null)
            .Select(column => (Column: column, Reading: column.Times))
            .Where(time => time.Reading is not null)
            .Select(time => (time.Column, Reading: time.Reading!))
            .ToList();
        foreach (var (column, reading) in times)
        {
            var named = Kinds.Select(kind => ByHeading(kind.Field, column, kind.Words, 0.95)).OfType<FieldDraft>().FirstOrDefault();
            // The only times of a file are when things began.
            var draft = named ?? (times.Count == 1 ? new FieldDraft(Field.StartedAt, column.Heading, 0.6, ["it alone holds times"]) : null);
            if (draft is not null)
            {
                yield return Timed(draft, column, reading, Order(column, reading, times, draft.Field));
            }
        }
    }

    internal static FieldDraft Timed(FieldDraft draft, ColumnProfile column, TimeReading reading, string? order) =>
        draft with
        {
            Format = reading.Other is null ? reading.Format : "?",
            Reasons =
            [
                .. draft.Reasons,
                .. reading.Other is null ? [$"{reading.ShareText} of its values fit the format"] : Question(column, reading),
                .. order is null ? Array.Empty<string>() : [order],
            ],
        };

    private static IEnumerable<string> Question(ColumnProfile column, TimeReading reading)
    {
        yield return $"ASK: \"{reading.Format}\" and \"{reading.Other}\" both fit {reading.ShareText} of the values and mean other days";
        foreach (var format in new[] { reading.Format, reading.Other! })
        {
            var (first, last, ordered) = TimeReading.Span(column, format);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  as {format}: from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, {Math.Floor(100 * ordered):0}% of the rows in the order of time"
            );
        }

        yield return "  a value with a day after the 12th settles it, or whoever made the file";
    }

    /// <summary>How often the column lies after the first other time of its rows; null where that tells nothing.</summary>
    private static string? Order(
        ColumnProfile column,
        TimeReading reading,
        List<(ColumnProfile Column, TimeReading Reading)> times,
        string field
    )
    {
        var start = times.FirstOrDefault(time =>
            HeadingWords.Find(time.Column.Heading, Kinds[2].Words) is not null && time.Column != column
        );
        if (field != Field.CompletedAt || start.Column is null || column.FilledShare < 0.99 || start.Column.FilledShare < 0.99)
        {
            return null;
        }

        var (a, b) = (TimeFormat.Of(start.Reading.Format), TimeFormat.Of(reading.Format));
        var pairs = start
            .Column.Values.Zip(column.Values)
            .Select(pair => (First: a.Read(pair.First), Second: b.Read(pair.Second)))
            .ToList();
        var after = pairs.Count(pair => pair.First <= pair.Second);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"not before '{start.Column.Heading}' in {100 * after / Math.Max(1, pairs.Count)}% of the rows"
        );
    }
}
