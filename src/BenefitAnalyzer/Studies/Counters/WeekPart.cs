using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Counters;

/// <summary>A part of the week in which hours are much alike: working days, Saturday or Sunday, before or after 13:00.</summary>
/// <param name="Id">As it stands in the names of strata.</param>
/// <param name="FirstWeekday">1 is Monday.</param>
public sealed record WeekPart(string Id, LocalText Name, int FirstWeekday, int LastWeekday, bool IsMorning)
{
    private const int Afternoon = 13;

    public static readonly IReadOnlyList<WeekPart> All =
    [
        new("Mon-Fri am", new("Mon–Fri, before 13:00", "星期一至五13:00前"), 1, 5, true),
        new("Mon-Fri pm", new("Mon–Fri, from 13:00", "星期一至五13:00起"), 1, 5, false),
        new("Sat am", new("Saturday, before 13:00", "星期六13:00前"), 6, 6, true),
        new("Sat pm", new("Saturday, from 13:00", "星期六13:00起"), 6, 6, false),
        new("Sun am", new("Sunday, before 13:00", "星期日13:00前"), 7, 7, true),
        new("Sun pm", new("Sunday, from 13:00", "星期日13:00起"), 7, 7, false),
    ];

    /// <summary>The part in which an hour lies; every hour lies in one.</summary>
    /// <param name="hour">0 to 23, that in which it begins.</param>
    public static WeekPart Of(int weekday, int hour) =>
        All.First(part => weekday >= part.FirstWeekday && weekday <= part.LastWeekday && hour < Afternoon == part.IsMorning);

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int WeekdayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
