using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Suggestions.Columns;

/// <summary>Staff time, time in the queue, the citizen's time; the unit from the heading.</summary>
internal sealed class DurationGuess : ColumnGuess
{
    private static readonly (string Field, string[] Words)[] Kinds =
    [
        (Field.WaitMinutes, ["wait", "waiting", "queue", "queued", "輪候", "等候"]),
        (Field.CustomerMinutes, ["customerminutes", "customertime", "customer", "citizen", "顧客時間"]),
        (Field.HandlingMinutes, ["handling", "handle", "staff", "processing", "duration", "minutes", "mins", "處理時間", "需時"]),
    ];

    private static readonly (string Unit, string[] Words)[] Units =
    [
        ("seconds", ["seconds", "second", "secs", "sec", "秒"]),
        ("hours", ["hours", "hour", "hrs", "小時"]),
        ("days", ["days", "日數"]),
        ("minutes", ["minutes", "minute", "mins", "min", "分鐘"]),
    ];

    public override IEnumerable<FieldDraft> Of(IReadOnlyList<ColumnProfile> columns, KnownCodes known)
    {
        foreach (var column in columns.Where(column => column.IsNumeric && column.Share(value => ColumnProfile.Number(value) >= 0) > 0.9))
        {
            var unit = Units.FirstOrDefault(kind => HeadingWords.Find(column.Heading, kind.Words) is not null).Unit;
            if (Kinds.Select(kind => ByHeading(kind.Field, column, kind.Words)).OfType<FieldDraft>().FirstOrDefault() is not { } draft)
            {
                continue;
            }

            // A number beside 'customer' is a time only where a unit says so.
            if (unit is null && draft.Field == Field.CustomerMinutes)
            {
                continue;
            }

            double[] numbers = [.. column.Values.Select(ColumnProfile.Number).OfType<double>().Order()];
            yield return draft with
            {
                Unit = unit is "minutes" ? null : unit,
                Score = unit is null ? draft.Score - 0.1 : draft.Score,
                Reasons =
                [
                    .. draft.Reasons,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"numbers from {numbers[0]:0.##} to {numbers[^1]:0.##}, half of them up to {numbers[numbers.Length / 2]:0.##}{(column.FirstWithComma is null || column.GroupsSurely ? "" : ", if commas group digits")}"
                    ),
                    unit is null ? "ASK: its unit; taken for minutes (unit: seconds, hours or days otherwise)" : $"its heading says {unit}",
                ],
            };
        }
    }
}
