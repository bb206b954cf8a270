using System.Globalization;

namespace BenefitAnalyzer.Units;

/// <summary>Prints dates in a language, whatever the culture of the machine.</summary>
public static class DateText
{
    /// <summary><c>Apr 2005</c>, <c>2005年4月</c>.</summary>
    public static string Month(DateOnly month, Language language) =>
        language == Language.English ? Print(month, "MMM yyyy") : Print(month, "yyyy年M月");

    public static LocalText Month(DateOnly month) => new(Month(month, Language.English), Month(month, Language.TraditionalChinese));

    /// <summary><c>Apr</c>, <c>4月</c>.</summary>
    public static string MonthOfYear(DateOnly month, Language language) =>
        language == Language.English ? Print(month, "MMM") : Print(month, "M月");

    /// <summary><c>2005</c>, <c>2005年</c>.</summary>
    public static string Year(DateOnly day, Language language) => language == Language.English ? Print(day, "yyyy") : Print(day, "yyyy年");

    /// <summary><c>1 Apr 2005</c>, <c>2005年4月1日</c>.</summary>
    public static string Day(DateOnly day, Language language) =>
        language == Language.English ? Print(day, "d MMM yyyy") : Print(day, "yyyy年M月d日");

    public static LocalText Day(DateOnly day) => new(Day(day, Language.English), Day(day, Language.TraditionalChinese));

    /// <summary>The first and the last day of a period: <c>1 Apr 2005 to 31 Mar 2006</c>.</summary>
    public static LocalText Period(Period period)
    {
        var last = period.Until.AddDays(-1);
        return new(
            $"{Day(period.From, Language.English)} to {Day(last, Language.English)}",
            $"{Day(period.From, Language.TraditionalChinese)}至{Day(last, Language.TraditionalChinese)}"
        );
    }

    /// <summary>Whole months from one to another: <c>Apr–Jun 2005</c>, <c>2005年4–6月</c>; of two years <c>Nov 2005 – Jan 2006</c>, <c>2005年11月–2006年1月</c>.</summary>
    /// <param name="period">Begins with a month and ends with one.</param>
    public static LocalText Months(Period period)
    {
        var last = period.Until.AddMonths(-1);
        return period.From == last ? Month(last)
            : period.From.Year == last.Year
                ? new(
                    $"{MonthOfYear(period.From, Language.English)}–{Month(last, Language.English)}",
                    $"{Print(period.From, "yyyy年M")}–{MonthOfYear(last, Language.TraditionalChinese)}"
                )
            : new(
                $"{Month(period.From, Language.English)} – {Month(last, Language.English)}",
                $"{Month(period.From, Language.TraditionalChinese)}–{Month(last, Language.TraditionalChinese)}"
            );
    }

    private static string Print(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
