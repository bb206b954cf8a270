using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Counters;

/// <summary>When an office is open: by the dated table, else by the hours that stand with the office.</summary>
internal static class OfficeOpening
{
    /// <summary>The week that holds on a day; null where nobody says.</summary>
    public static WeekHours? On(Study study, string office, DateOnly day)
    {
        var dated = study.Tables.Counters.Opening.FirstOrDefault(row => row.Office == office && row.Days.Contains(day));
        return dated?.Hours ?? study.Tables.Office(office)?.Opening;
    }

    /// <summary>Days of a period on which it opens: those of its week without those on which it is closed. Null where some day's hours are not known.</summary>
    public static IReadOnlyList<DateOnly>? DaysIn(Study study, string office, Period period)
    {
        var closed = study
            .Tables.Counters.Closed.Where(row => row.Office is null || row.Office == office)
            .Select(row => row.Day)
            .ToHashSet();
        var open = new List<DateOnly>();
        foreach (var day in period.EachDay())
        {
            if (On(study, office, day) is not { } week)
            {
                return null;
            }

            if (week.OpensOn(day.DayOfWeek) && !closed.Contains(day))
            {
                open.Add(day);
            }
        }

        return open;
    }
}
