using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>shift_costs</c> table: what moving customers would cost, and who could not move.</summary>
internal static class ShiftCostRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("service", IsRequired: true) { CodesOf = "services" }.Means("code of the service", "服務代碼"),
        CostColumns.Amount(
            "annual_cost",
            "cost a year of moving its customers to the e-channel; one-off cost as its yearly equivalent",
            "推動市民轉用電子渠道的每年成本；一次性成本以等值年額計算"
        ),
        new ReferenceColumn("cannot_follow") { Form = ColumnForm.Share }.Means(
            "share of its traditional customers who could not follow; empty when nobody asked",
            "其傳統渠道使用者中未能轉用的比例；未有調查則留空"
        ),
        new ReferenceColumn("who_cannot").Means("who they are", "他們是甚麼人"),
        CostColumns.Source,
    ];

    public static IReadOnlyList<ShiftCost> Read(ReferenceSheet sheet, IReadOnlyCollection<string> services)
    {
        var (costs, seen) = (new List<ShiftCost>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in sheet.Rows)
        {
            var service = row.RequiredText("service");
            row.Reference("service", "service", services);
            if (service is not null && !seen.Add(service))
            {
                row.Report("service", Diagnostics.DiagnosticCodes.DuplicateName, $"the service '{service}' stands twice");
            }
            else if (service is not null && CostRow.Amount(row, "annual_cost") is { } cost)
            {
                costs.Add(
                    new ShiftCost(
                        service,
                        cost,
                        row.Value("cannot_follow", Scalars.ShareOf),
                        row.Text("who_cannot"),
                        row.Text("source"),
                        row.Place("annual_cost")
                    )
                );
            }
        }

        return costs;
    }
}
