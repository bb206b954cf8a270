using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>The open hours of an office in a part of the week, out of which some are drawn.</summary>
/// <param name="Hours">Every open hour of the days in which somebody may count, in order.</param>
public sealed record TallyStratum(string Office, WeekPart Part, IReadOnlyList<(DateOnly Day, int Hour)> Hours)
{
    /// <summary>Such as <c>CNW Mon-Fri am</c>.</summary>
    public string Id => $"{Office} {Part.Id}";

    /// <summary>Of every office that serves the input and whose opening hours are known, in the order of offices and of the week.</summary>
    public static IReadOnlyList<TallyStratum> Of(Study study, TallyInput input, Period days) =>
        [
            .. OfficesOf(study, input)
                .SelectMany(office =>
                    HoursOf(study, office, days).GroupBy(hour => PartOf(hour)).Select(part => new TallyStratum(office, part.Key, [.. part]))
                )
                .OrderBy(stratum => stratum.Office, StringComparer.Ordinal)
                .ThenBy(stratum => WeekPart.All.Index().First(part => part.Item == stratum.Part).Index),
        ];

    public static WeekPart PartOf((DateOnly Day, int Hour) hour) => WeekPart.Of(WeekPart.WeekdayOf(hour.Day), hour.Hour);

    /// <summary>Open hours of an office on these days; none where its hours are not known.</summary>
    public static IEnumerable<(DateOnly Day, int Hour)> HoursOf(Study study, string office, Period days) =>
        from number in Enumerable.Range(days.From.DayNumber, days.Length)
        let day = DateOnly.FromDayNumber(number)
        let weekday = WeekPart.WeekdayOf(day)
        from hour in OfficeOpening.On(study, office, day)?.Hours.Where(hour => hour.Weekday == weekday) ?? []
        select (day, hour.Hour);

    private static IEnumerable<string> OfficesOf(Study study, TallyInput input)
    {
        var pools = study.Tables.Counters.Pools;
        return pools.Count == 0
            ? study.Tables.Offices.Select(office => office.Code).Where(Wanted)
            : pools.Where(pool => Serves(pool, input)).Select(pool => pool.Office).Distinct().Where(Wanted);

        bool Wanted(string office) => input.Offices.Count == 0 || input.Offices.Contains(office);
    }

    /// <summary>Whether people whom the input concerns queue there.</summary>
    public static bool Serves(CounterPool pool, TallyInput input) =>
        (pool.Services.Count == 0 || input.Services.Count == 0 || pool.Services.Intersect(input.Services).Any())
        && pool.Channels.Intersect(input.Channels).Any();
}
