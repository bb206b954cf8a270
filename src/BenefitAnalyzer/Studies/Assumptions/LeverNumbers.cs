using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>Values of levers as people write and read them.</summary>
public static class LeverNumbers
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Such as <c>60%</c>, <c>1.05</c>, <c>2007-04-01</c> or a word.</summary>
    public static string Of(LeverKind kind, decimal value) =>
        kind.Unit switch
        {
            LeverUnit.Share or LeverUnit.Rate => (100 * value).ToString("0.####", CultureInfo.InvariantCulture) + "%",
            LeverUnit.Day => DateOnly.FromDayNumber((int)value).ToString(DayForm, CultureInfo.InvariantCulture),
            LeverUnit.Choice => kind.Words[(int)value],
            _ => value.ToString("0.######", CultureInfo.InvariantCulture),
        };

    /// <summary>Such as <c>60%</c>, or by year <c>2006-07: 40%; 2008-09: 60%</c>, or what a path of adoption is made of.</summary>
    public static string Of(LeverValue value) =>
        value.Adoption is { } adoption ? adoption.ToString()
        : value.Path is [{ From.BeginsIn: int.MinValue } one] ? Of(value.Lever.Kind, one.Value)
        : string.Join("; ", value.Path.Select(step => $"{step.From}: {Of(value.Lever.Kind, step.Value)}"));

    /// <summary>As a report prints a value: <c>1 Apr 2007</c> and <c>2007年4月1日</c> for a day, and as it is written for all others.</summary>
    public static LocalText TextOf(LeverKind kind, decimal value) =>
        kind.Unit == LeverUnit.Day ? DateText.Day(DateOnly.FromDayNumber((int)value)) : LocalText.Same(Of(kind, value));

    /// <summary>As a report prints what a lever is set to, by year <c>2006-07: 40%</c> and <c>2006至07年度：40%</c>.</summary>
    public static LocalText TextOf(LeverValue value)
    {
        if (value.Adoption is not null)
        {
            return LocalText.Same(Of(value));
        }

        if (value.Path is [{ From.BeginsIn: int.MinValue } one])
        {
            return TextOf(value.Lever.Kind, one.Value);
        }

        var steps = value.Path.Select(step => (Year: step.From.Name, Value: TextOf(value.Lever.Kind, step.Value))).ToList();
        return new LocalText(
            string.Join("; ", steps.Select(step => $"{step.Year.English}: {step.Value.English}")),
            string.Join("；", steps.Select(step => $"{step.Year.Chinese}：{step.Value.Chinese}"))
        );
    }

    /// <returns>Why the text is no value of the kind; empty where it is one.</returns>
    public static string FaultOf(LeverName lever, string text, out decimal value)
    {
        if (!TryParse(lever.Kind, text, out value))
        {
            return $"'{Shortened.Of(text)}' is not a value of '{lever}'; allowed: {lever.Kind.Allowed}";
        }

        var slip = lever.Kind.IsFraction ? ScalarText.PercentSlip(text, lever.Kind.Highest) : "";
        return value < lever.Kind.Lowest || value > lever.Kind.Highest
            ? $"'{lever}' cannot be {Shortened.Of(text)}; allowed: {lever.Kind.Allowed}{slip}"
            : "";
    }

    private static bool TryParse(LeverKind kind, string text, out decimal value)
    {
        value = 0;
        switch (kind.Unit)
        {
            case LeverUnit.Day:
                var isDay = DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
                value = day.DayNumber;
                return isDay;
            case LeverUnit.Choice:
                value = kind.Words.ToList().IndexOf(text);
                return value >= 0;
            default:
                return Scalars.NumberOrShare.TryParse(text, out value) && (kind.Unit != LeverUnit.Months || value == decimal.Floor(value));
        }
    }
}
