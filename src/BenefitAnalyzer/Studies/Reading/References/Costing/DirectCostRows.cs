using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>direct_costs</c> table.</summary>
internal static class DirectCostRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("service") { CodesOf = "services" }.Means("code of the service; empty for all", "服務代碼；留空表示所有服務"),
        new ReferenceColumn("channel") { CodesOf = "channels" }.Means("id of the channel; empty for all", "渠道代碼；留空表示所有渠道"),
        CostColumns.Component,
        CostColumns.Amount("cost_per_transaction", "cost of one completed transaction", "每宗已完成交易的成本"),
        .. DatedRows.Columns,
        CostColumns.Source,
    ];

    public static IReadOnlyList<DirectCost> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> services,
        IReadOnlyCollection<string> channels
    )
    {
        var costs = new List<DirectCost>();
        foreach (
            var (row, days) in CostRow.Dated(
                sheet,
                row => string.Join('/', row.Text("service") ?? "*", row.Text("channel") ?? "*", row.Text("component"))
            )
        )
        {
            var service = row.Reference("service", "service", services);
            var channel = row.Reference("channel", "channel", channels);
            if (CostRow.Component(row) is { } component && CostRow.Amount(row, "cost_per_transaction") is { } cost)
            {
                costs.Add(new DirectCost(service, channel, component, cost, days, row.Text("source"), row.Place("cost_per_transaction")));
            }
        }

        return costs;
    }
}
