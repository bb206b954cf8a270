using System.Globalization;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>What figures may be grouped by, and how a value of each is written.</summary>
internal static class Dimensions
{
    public const string Total = "total";
    public const string Day = "day";

    /// <summary>A week of ISO 8601, Monday to Sunday, as <c>2005-W01</c>.</summary>
    public const string Week = "week";

    public const string Month = "month";
    public const string Quarter = "quarter";
    public const string FiscalYear = "fiscal_year";
    public const string Year = "year";
    public const string Stage = "stage";
    public const string ChannelClass = "channel_class";

    /// <summary>The period of a counted return, as <c>2011-04-01..2012-04-01</c>.</summary>
    public const string ReturnPeriod = "period";

    public static IReadOnlyList<string> OfTime { get; } = [Day, Week, Month, Quarter, FiscalYear, Year];

    private static readonly string[] OfRows =
    [
        ReturnPeriod,
        "source",
        "service",
        "service_type",
        "department",
        "cluster",
        Stage,
        "channel",
        ChannelClass,
        "office",
        "district",
        "outcome",
        "assisted",
    ];

    /// <summary>Dimensions that the cubes by month do not hold.</summary>
    private static readonly string[] BeyondMonths = [Day, Week];

    /// <summary>Dimensions that the tables of services and offices give to a row.</summary>
    private static readonly string[] OfLabels = ["service_type", "department", "cluster", Stage, "district"];

    /// <summary>Every dimension of a study.</summary>
    public static IReadOnlyList<string> Of(Study study) => [.. OfTime, .. OfRows, .. study.Groups.Select(group => group.Id)];

    /// <summary>Dimensions that divide people: the declared groups, and where they live.</summary>
    public static IReadOnlyList<string> OfPeople(Study study) => [.. study.Groups.Select(group => group.Id), Field.District];

    /// <summary>Whether a row knows its value only by its service or office.</summary>
    public static bool NeedsLabels(string dimension) => OfLabels.Contains(dimension);

    /// <summary>Whether the cubes by month can answer.</summary>
    public static bool FitMonths(Study study, IEnumerable<string> dimensions, DateOnly from, DateOnly until) =>
        from.Day == 1
        && until.Day == 1
        && dimensions.All(dimension =>
            !BeyondMonths.Contains(dimension)
            && (dimension != Stage || StagesChangeWithMonths(study))
            && (dimension != FiscalYear || study.FiscalYearStart.Day == 1)
        );

    /// <summary>Whether the cube without offices and groups can answer.</summary>
    public static bool FitServices(Study study, IEnumerable<string> dimensions) =>
        !dimensions.Intersect(OfPeople(study).Append(Field.Office)).Any();

    /// <summary>Whether no stage begins or ends inside a month, so that a month lies in one stage.</summary>
    private static bool StagesChangeWithMonths(Study study) =>
        study.Tables.Stages.All(row => row.Days.From.Day == 1 && (row.Days.Until.Day == 1 || row.Days.Until == ServiceHistory.Always.Until))
        && study.Tables.Services.All(service => service.StageFrom is null or { Day: 1 });

    /// <summary>A value as it is printed in tables and figure ids; null where the rows have none.</summary>
    public static string? Text(string dimension, object? value) =>
        value switch
        {
            null or DBNull => null,
            bool yes => yes ? "yes" : "no",
            DateTime or DateOnly => DateText(dimension, value is DateTime time ? DateOnly.FromDateTime(time) : (DateOnly)value),
            IFormattable number when dimension == FiscalYear => new Units.FiscalYear(
                Convert.ToInt32(number, CultureInfo.InvariantCulture)
            ).ToString(),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    /// <summary>The days that a value of a time dimension covers.</summary>
    /// <param name="fiscalYearStart">Month and day on which a fiscal year begins.</param>
    public static Units.Period? Span(string dimension, string? value, (int Month, int Day) fiscalYearStart)
    {
        if (value is null)
        {
            return null;
        }

        var year = int.Parse(value.AsSpan(0, 4), CultureInfo.InvariantCulture);
        switch (dimension)
        {
            case Day:
                var day = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                return new Units.Period(day, day.AddDays(1));
            case Week:
                var monday = DateOnly.FromDateTime(
                    ISOWeek.ToDateTime(year, int.Parse(value.AsSpan(6), CultureInfo.InvariantCulture), DayOfWeek.Monday)
                );
                return new Units.Period(monday, monday.AddDays(7));
            case Month:
                var month = new DateOnly(year, int.Parse(value.AsSpan(5, 2), CultureInfo.InvariantCulture), 1);
                return new Units.Period(month, month.AddMonths(1));
            case Quarter:
                var quarter = new DateOnly(year, 3 * (value[^1] - '1') + 1, 1);
                return new Units.Period(quarter, quarter.AddMonths(3));
            case FiscalYear:
                var start = new DateOnly(year, fiscalYearStart.Month, fiscalYearStart.Day);
                return new Units.Period(start, start.AddYears(1));
            default:
                return new Units.Period(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        }
    }

    /// <summary>The value of a time dimension that a day lies in, as it is printed.</summary>
    public static string ValueOf(string dimension, DateOnly day, Study study) =>
        dimension switch
        {
            FiscalYear => study.FiscalYearOf(day).ToString(),
            Year => day.Year.ToString(CultureInfo.InvariantCulture),
            _ => DateText(dimension, day),
        };

    /// <summary>The week that a day lies in; the first days of a year may lie in the last week of the year before.</summary>
    public static string WeekText(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    private static string DateText(string dimension, DateOnly day) =>
        dimension switch
        {
            Week => WeekText(day),
            Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Quarter => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{(day.Month + 2) / 3}"),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
}
