using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.Yaml;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading;

/// <summary>Items of a list that hold for some days each: <c>valid_from</c> and <c>valid_to</c>, both included, either of them open, and the paper that says so.</summary>
internal static class DatedItems
{
    private static readonly Key<DateOnly> From = new("valid_from", Scalars.Day, "first day on which this holds; always when not given");
    private static readonly Key<DateOnly> To = new(
        "valid_to",
        Scalars.Day,
        "last day on which this holds, included; it still does when not given"
    );
    private static readonly Key<string> Source = new("source", Scalars.Text, "the paper that sets it");

    public static IReadOnlyList<Key> Keys { get; } = [From, To, Source];

    /// <summary>Items with their days; one that shares a day with an earlier one is reported.</summary>
    public static List<(KeyedValues Section, Period Days, string? Source)> Read(IEnumerable<Placed<KeyedValues>> items, Findings findings)
    {
        var read = new List<(KeyedValues Section, Period Days, string? Source)>();
        foreach (var (item, at) in items)
        {
            var always = ServiceHistory.Always;
            var last = item.Find(To)?.Value;
            var days = new Period(item.Value(From, always.From), last is { } day && day < always.Until ? day.AddDays(1) : always.Until);
            if (days.Until <= days.From)
            {
                findings.Error(DiagnosticCodes.BadValue, at, "'valid_to' lies before 'valid_from'; both days are included");
            }
            else if (read.Exists(other => other.Days.Overlaps(days)))
            {
                findings.Error(
                    DiagnosticCodes.BadValue,
                    at,
                    "another item of the list holds on some of the same days: end it with 'valid_to'"
                );
            }
            else
            {
                read.Add((item, days, item.Find(Source)?.Value));
            }
        }

        return read;
    }
}
