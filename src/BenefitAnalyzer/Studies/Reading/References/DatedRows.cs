using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>Rows that hold for some days: <c>valid_from</c> and <c>valid_to</c>, both included, either of them open.</summary>
internal static class DatedRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("valid_from") { Form = ColumnForm.Day }.Means(
            "first day on which this holds; empty for always",
            "生效首日；留空表示一直有效"
        ),
        new ReferenceColumn("valid_to") { Form = ColumnForm.Day }.Means(
            "last day on which this holds, included; empty when it still does",
            "生效的最後一日（包括在內）；留空表示仍然有效"
        ),
    ];

    /// <summary>Reads service and days of each row; a row that shares a day with an earlier one of its service is reported and left out.</summary>
    public static IEnumerable<(ReferenceRow Row, string Service, Period Days)> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> services
    )
    {
        var seen = new List<(string Service, Period Days)>();
        foreach (var row in sheet.Rows)
        {
            if (row.RequiredText("service") is not { } service)
            {
                continue;
            }

            row.CheckReference("service", "service", service, services);
            if (Days(row) is not { } days)
            {
                continue;
            }

            if (seen.Exists(other => other.Service == service && other.Days.Overlaps(days)))
            {
                row.Bad("valid_from", $"another row of '{service}' holds on some of the same days");
                continue;
            }

            seen.Add((service, days));
            yield return (row, service, days);
        }
    }

    /// <summary>The days of a row; null when they end before they begin, which is reported.</summary>
    public static Period? Days(ReferenceRow row)
    {
        var days = new Period(
            row.Value("valid_from", Scalars.Day) ?? ServiceHistory.Always.From,
            row.Value("valid_to", Scalars.Day) is { } last && last < ServiceHistory.Always.Until
                ? last.AddDays(1)
                : ServiceHistory.Always.Until
        );
        if (days.Until > days.From)
        {
            return days;
        }

        row.Bad("valid_to", "'valid_to' lies before 'valid_from'; both days are included");
        return null;
    }
}
