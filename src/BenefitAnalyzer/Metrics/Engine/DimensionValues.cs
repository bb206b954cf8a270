using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Which values a dimension can have, as far as calendar and study tell.</summary>
internal static class DimensionValues
{
    /// <summary>Why a dimension cannot have a value: what is allowed, with the nearest name; null when it can, or nobody knows.</summary>
    public static string? Fault(Study study, string dimension, string value)
    {
        if (Form(dimension) is { } form)
        {
            return IsTime(dimension, value) ? null : $"'{dimension}' is '{Shortened.Of(value)}'; allowed: {form}";
        }

        var known = CodesOf(study, dimension);
        if (known.Count == 0 || known.Contains(value))
        {
            return null;
        }

        var hint = NearestName.Hint(value, known);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"'{Shortened.Of(value)}' is not a known {dimension} of this study{(hint.Length > 0 ? hint : $", which lists {known.Count:#,0}")}"
        );
    }

    private static string? Form(string dimension) =>
        dimension switch
        {
            Dimensions.Day => "a day such as 2005-04-01",
            Dimensions.Week => "a week such as 2005-W14",
            Dimensions.Month => "a month such as 2005-04",
            Dimensions.Quarter => "a quarter such as 2005-Q2",
            Dimensions.FiscalYear => "a fiscal year such as 2005-06",
            Dimensions.Year => "a year such as 2005",
            Dimensions.ReturnPeriod => "a window such as 2005-04-01..2006-04-01, whose end is not included",
            _ => null,
        };

    /// <summary>Exactly as figures print it: another form would look like a time without data.</summary>
    private static bool IsTime(string dimension, string value) =>
        dimension switch
        {
            Dimensions.Day => IsDay(value, "yyyy-MM-dd"),
            Dimensions.Month => IsDay(value, "yyyy-MM"),
            Dimensions.Year => IsDay(value, "yyyy"),
            Dimensions.Quarter => IsDay(value.Split("-Q")[0], "yyyy")
                && value.Length == 7
                && value[4..6] == "-Q"
                && value[6] is >= '1' and <= '4',
            Dimensions.Week => IsDay(value.Split("-W")[0], "yyyy")
                && value.Length == 8
                && value[4..6] == "-W"
                && int.TryParse(value.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
                && week >= 1
                && week <= ISOWeek.GetWeeksInYear(int.Parse(value.AsSpan(0, 4), CultureInfo.InvariantCulture)),
            Dimensions.FiscalYear => Units.FiscalYear.TryParse(value, out var year) && year.ToString() == value,
            _ => PeriodText.Read(value) is not null,
        };

    private static bool IsDay(string value, string form) =>
        DateOnly.TryParseExact(value, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static IReadOnlyList<string> CodesOf(Study study, string dimension) =>
        dimension switch
        {
            "service_type" => [.. study.Tables.ServiceTypes.Select(type => type.Code)],
            "department" => [.. study.Tables.Departments.Select(department => department.Code)],
            "cluster" => [.. study.Tables.Clusters.Select(cluster => cluster.Code)],
            _ => DatabaseSchema.CodesOf(study, dimension),
        };
}
