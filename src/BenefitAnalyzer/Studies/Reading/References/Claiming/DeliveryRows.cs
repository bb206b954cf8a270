using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Claiming;

/// <summary>The <c>spending</c>, <c>milestones</c> and <c>variance_rules</c> tables: money and dates, planned and actual.</summary>
internal static class DeliveryRows
{
    public static readonly IReadOnlyList<ReferenceColumn> SpendingColumns =
    [
        ClaimColumns.Initiative,
        ClaimColumns.Year,
        ClaimColumns.Amount("commitment", "what was approved for all years, in the year of approval", "承擔額，填於批准年度"),
        ClaimColumns.Amount("provision", "what may be spent in the year", "該年核准撥款"),
        ClaimColumns.Amount("actual", "what was spent in the year; empty while not known", "該年實際開支；未知則留空"),
        ClaimColumns.Unit,
        ClaimColumns.PriceBase,
        ClaimColumns.Reason,
        ClaimColumns.Source,
    ];

    public static readonly IReadOnlyList<ReferenceColumn> MilestoneColumns =
    [
        ClaimColumns.Initiative,
        new ReferenceColumn("milestone", IsRequired: true).Means(
            "what is reached; live for the day from which the public can use it",
            "里程碑；公眾可使用之日填live"
        ),
        new ReferenceColumn("planned") { Form = ColumnForm.Day }.Means("planned day", "計劃日期"),
        new ReferenceColumn("actual") { Form = ColumnForm.Day }.Means("actual day; empty while not reached", "實際日期；未達到則留空"),
        ClaimColumns.Reason,
        ClaimColumns.Source,
    ];

    public static readonly IReadOnlyList<ReferenceColumn> VarianceColumns =
    [
        new ReferenceColumn("threshold", IsRequired: true) { Form = ColumnForm.Share }.Means(
            "share from which on a variance needs a reason, such as 15%",
            "差異超過此比率須說明原因，例如15%"
        ),
        .. DatedRows.Columns,
        ClaimColumns.Source,
    ];

    public static IReadOnlyList<Spending> ReadSpending(ReferenceSheet sheet)
    {
        var (read, seen) = (new List<Spending>(), new HashSet<(string, int)>());
        foreach (var row in sheet.Rows)
        {
            var (initiative, year) = (row.RequiredText("initiative"), row.RequiredValue("year", Scalars.FiscalYear));
            if (initiative is null || year is not { } of || !ClaimColumns.UnitOf(row, out var unit))
            {
                continue;
            }

            if (!seen.Add((initiative, of.BeginsIn)))
            {
                row.Report("year", DiagnosticCodes.DuplicateName, $"'{initiative}' stands twice in {of}: give one row a year");
                continue;
            }

            read.Add(
                new Spending(initiative, of, Amount("commitment"), Amount("provision"), Amount("actual"))
                {
                    Reason = row.Text("reason"),
                    PriceBase = row.Value("price_base", Scalars.FiscalYear),
                    Source = row.Text("source"),
                    Place = row.Place("actual"),
                }
            );

            decimal? Amount(string heading) => ClaimColumns.AmountOf(row, heading, unit).Value;
        }

        return read;
    }

    public static IReadOnlyList<Milestone> ReadMilestones(ReferenceSheet sheet)
    {
        var (read, seen) = (new List<Milestone>(), new HashSet<(string, string)>());
        foreach (var row in sheet.Rows)
        {
            if (row.RequiredText("initiative") is not { } initiative || row.RequiredText("milestone") is not { } name)
            {
                continue;
            }

            if (!seen.Add((initiative, name)))
            {
                row.Report("milestone", DiagnosticCodes.DuplicateName, $"the milestone '{name}' of '{initiative}' stands twice");
                continue;
            }

            read.Add(
                new Milestone(initiative, name, row.Value("planned", Scalars.Day), row.Value("actual", Scalars.Day))
                {
                    Reason = row.Text("reason"),
                    Source = row.Text("source"),
                    Place = row.Place("actual"),
                }
            );
        }

        return read;
    }

    public static IReadOnlyList<VarianceRule> ReadVariances(ReferenceSheet sheet)
    {
        var read = new List<VarianceRule>();
        foreach (var row in sheet.Rows)
        {
            if (row.RequiredValue("threshold", Scalars.ShareOf) is not { } threshold || DatedRows.Days(row) is not { } days)
            {
                continue;
            }

            if (read.Exists(other => other.Days.Overlaps(days)))
            {
                row.Bad("valid_from", "another threshold holds on some of the same days: end it with 'valid_to'");
                continue;
            }

            read.Add(new VarianceRule(threshold, days, row.Text("source")));
        }

        return read;
    }
}
