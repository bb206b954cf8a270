using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>What should come, by what the sources declare.</summary>
internal static class ExpectedSlices
{
    /// <summary>In order of time, at one time in that of the offices.</summary>
    public static IEnumerable<Slice> Of(Study study, Source source)
    {
        if (source.Expects is not { } expects)
        {
            return [];
        }

        string?[] offices = expects.Offices.Count == 0 ? [null] : [.. expects.Offices];
        return offices
            .SelectMany(office => Times(study, expects, office).Select(time => new Slice(source.Name, office, time)))
            .OrderBy(slice => slice.Days.From);
    }

    /// <summary>Offices whose opening days are expected and not known; their months are expected instead.</summary>
    public static IEnumerable<string> WithoutHours(Study study, Source source) =>
        source.Expects is { EveryDay: true } expects
            ? expects.Offices.Where(office => OfficeOpening.DaysIn(study, office, expects.Months) is null)
            : [];

    private static IEnumerable<Period> Times(Study study, Expectation expects, string? office)
    {
        var days =
            !expects.EveryDay ? null
            : office is null ? [.. expects.Months.EachDay()]
            : OfficeOpening.DaysIn(study, office, expects.Months);
        return days?.Select(Slice.DayOf) ?? Months(expects.Months);
    }

    private static IEnumerable<Period> Months(Period months)
    {
        for (var month = new DateOnly(months.From.Year, months.From.Month, 1); month < months.Until; month = month.AddMonths(1))
        {
            yield return Slice.MonthOf(month);
        }
    }
}
