using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>How many months transactions take from the month of their start to that of their completion, and what a study's first and last day cut off.</summary>
/// <remarks>
/// A study holds what began in its days. Of its first months it lacks the completions of what began before; after its last day it holds only what
/// took long. Both lean to slow channels, so that shares of channels are wrong there.
/// </remarks>
public sealed class CompletionWaits
{
    /// <summary>Share of a row's completions from which on it matters that they are lacking.</summary>
    private const decimal Material = 0.05m;

    private readonly Period? held;
    private readonly Dictionary<string, int> longest;
    private readonly IReadOnlyList<Waits> waits;

    private CompletionWaits(Study study, IReadOnlyList<(string Source, string? Service, string? Channel, int Months, long Count)> found)
    {
        held = study.Period;
        longest = found.GroupBy(own => own.Source).ToDictionary(own => own.Key, own => own.Max(row => row.Months));
        var classes = study.Channels.ToDictionary(channel => channel.Id, channel => ChannelClassCodes.Of(channel.Class));
        waits =
        [
            .. found
                .GroupBy(row => (row.Service, row.Channel))
                .Select(own => new Waits(
                    own.Key.Service,
                    study.Tables.Service(own.Key.Service),
                    own.Key.Channel,
                    classes.GetValueOrDefault(own.Key.Channel ?? ""),
                    ByMonths(own.Select(row => (row.Months, (decimal)row.Count)))
                )),
        ];
    }

    /// <summary>Completions of one service in one channel.</summary>
    /// <param name="ByMonths">How many took no month, one month, and so on.</param>
    private sealed record Waits(string? Code, Service? Service, string? Channel, string? ChannelClass, decimal[] ByMonths)
    {
        public bool AreIn(IReadOnlyDictionary<string, string?> keys) =>
            (!keys.TryGetValue(Field.Channel, out var own) || own == Channel)
            && (!keys.TryGetValue(Dimensions.ChannelClass, out var kind) || kind == ChannelClass)
            && (Code is null || ServiceMatch.Fit(keys, Code, Service));
    }

    /// <summary>Asks the smallest cube.</summary>
    public static CompletionWaits Of(LoadedStudy loaded, CancellationToken token) =>
        new(
            loaded.Study,
            loaded.Database.Query(
                Sql.Beside(typeof(CompletionWaits), nameof(CompletionWaits)),
                row =>
                    (
                        row.GetString(0),
                        row.IsDBNull(1) ? null : row.GetString(1),
                        row.IsDBNull(2) ? null : row.GetString(2),
                        (int)row.GetInt64(3),
                        row.GetInt64(4)
                    ),
                token
            )
        );

    /// <summary>The most months that a transaction of a source took; 0 where none is known.</summary>
    public int LongestOf(string source) => longest.GetValueOrDefault(source);

    /// <summary>What a row of completions lacks because the study ends, or begins, where it does; null where that does not matter.</summary>
    /// <param name="asked">The times that the row is asked for: a row of all days counts whatever began in the study.</param>
    /// <param name="keys">Dimension → value of the row.</param>
    public LocalText? Cut(IReadOnlyList<Period> asked, IReadOnlyDictionary<string, string?> keys)
    {
        if (held is not { } own || asked.Count == 0)
        {
            return null;
        }

        var days = new Period(asked.Max(days => days.From), asked.Min(days => days.Until));
        return days.Until > own.Until && days.From > own.From ? Partial("after", own.Until.AddDays(-1), "後")
            : days.Until < own.Until && LackingBefore(days, own, keys) >= Material ? Partial("before", own.From, "前")
            : null;

        static LocalText Partial(string side, DateOnly day, string chineseSide) =>
            new(
                $"partial: nothing that began {side} {DateText.Day(day, Language.English)} is in the study",
                $"不完整：研究不包括{DateText.Day(day, Language.TraditionalChinese)}{chineseSide}開始的交易"
            );
    }

    /// <summary>
    /// The share of completions that those months would lack, as far as earlier transactions took as long as later ones: of its month n the study
    /// lacks what took more than n months.
    /// </summary>
    private decimal LackingBefore(Period days, Period study, IReadOnlyDictionary<string, string?> keys)
    {
        var first = MonthsBetween(study.From, days.From);
        var last = Math.Max(first, MonthsBetween(study.From, days.Until.AddDays(-1)));
        if (longest.Values.All(months => months <= first))
        {
            return 0; // as of most rows: those of a report are many
        }

        var byMonths = ByMonths(
            waits.Where(own => own.AreIn(keys)).SelectMany(own => own.ByMonths.Select((count, months) => (months, count)))
        );
        var all = byMonths.Sum();
        return all == 0
            ? 0
            : Enumerable.Range(first, last - first + 1).Average(month => month < 0 ? 0 : byMonths.Skip(month + 1).Sum() / all);
    }

    private static decimal[] ByMonths(IEnumerable<(int Months, decimal Count)> counts)
    {
        var byMonths = new List<decimal>();
        foreach (var (months, count) in counts)
        {
            byMonths.AddRange(Enumerable.Repeat(0m, Math.Max(0, months + 1 - byMonths.Count)));
            byMonths[months] += count;
        }

        return [.. byMonths];
    }

    private static int MonthsBetween(DateOnly from, DateOnly day) => (day.Year - from.Year) * 12 + day.Month - from.Month;
}
