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

    private readonly Study study;
    private readonly Dictionary<string, int> longest;
    private readonly Dictionary<(string? Service, string? Channel), decimal[]> counts = []; // by months

    private CompletionWaits(Study study, IReadOnlyList<(string Source, string? Service, string? Channel, int Months, long Count)> found)
    {
        this.study = study;
        longest = found.GroupBy(own => own.Source).ToDictionary(own => own.Key, own => own.Max(row => row.Months));
        foreach (var own in found.GroupBy(row => (row.Service, row.Channel)))
        {
            var byMonths = new decimal[own.Max(row => row.Months) + 1];
            foreach (var row in own)
            {
                byMonths[row.Months] += row.Count;
            }

            counts[own.Key] = byMonths;
        }
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
        if (study.Period is not { } held || asked.Count == 0)
        {
            return null;
        }

        var days = new Period(asked.Max(own => own.From), asked.Min(own => own.Until));
        return days.Until > held.Until && days.From > held.From ? Partial("after", held.Until.AddDays(-1), "後")
            : days.Until < held.Until && LackingBefore(days, held, keys) >= Material ? Partial("before", held.From, "前")
            : null;

        static LocalText Partial(string side, DateOnly day, string chineseSide) =>
            new(
                $"partial: nothing that began {side} {DateText.Day(day, Language.English)} is in the study",
                $"部分數據：研究不包括{DateText.Day(day, Language.TraditionalChinese)}{chineseSide}開始的交易"
            );
    }

    /// <summary>
    /// The share of completions that those months would lack, as far as earlier transactions took as long as later ones: of its month n the study
    /// lacks what took more than n months.
    /// </summary>
    private decimal LackingBefore(Period days, Period held, IReadOnlyDictionary<string, string?> keys)
    {
        var first = MonthsBetween(held.From, days.From);
        var last = Math.Max(first, MonthsBetween(held.From, days.Until.AddDays(-1)));
        var lacking = Enumerable.Range(first, last - first + 1).Select(month => (decimal?)ShareLongerThan(month, keys)).Average();
        return lacking ?? 0;
    }

    private decimal ShareLongerThan(int months, IReadOnlyDictionary<string, string?> keys)
    {
        if (months < 0)
        {
            return 0;
        }

        var (all, longer) = (0m, 0m);
        foreach (var ((service, channel), byMonths) in counts)
        {
            if (IsIn(service, channel, keys))
            {
                all += byMonths.Sum();
                longer += byMonths.Skip(months + 1).Sum();
            }
        }

        return all == 0 ? 0 : longer / all;
    }

    private bool IsIn(string? service, string? channel, IReadOnlyDictionary<string, string?> keys) =>
        (!keys.TryGetValue(Field.Channel, out var own) || own == channel)
        && (
            !keys.TryGetValue(Dimensions.ChannelClass, out var kind)
            || study.Channels.FirstOrDefault(known => known.Id == channel) is { } declared && ChannelClassCodes.Of(declared.Class) == kind
        )
        && (service is null || ServiceMatch.Fit(keys, service, study.Tables.Services.FirstOrDefault(known => known.Code == service)));

    private static int MonthsBetween(DateOnly from, DateOnly day) => (day.Year - from.Year) * 12 + day.Month - from.Month;
}
