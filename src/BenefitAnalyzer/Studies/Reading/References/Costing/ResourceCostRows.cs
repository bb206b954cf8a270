using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>resource_costs</c> table.</summary>
internal static class ResourceCostRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("resource", IsRequired: true) { CodesOf = "resources" }.Means("code of the resource", "資源代碼"),
        CostColumns.Office,
        CostColumns.Component,
        CostColumns.Amount("annual_cost", "cost a year; 0 says that there is none", "每年成本；0表示沒有"),
        new ReferenceColumn("avoidable") { Form = ColumnForm.YesNo, Words = ["yes", "no"] }.Means(
            "whether it is no longer paid once the capacity is gone (default no)",
            "取消有關人手或設備後是否無須再支付（預設no）"
        ),
        .. DatedRows.Columns,
        CostColumns.Source,
    ];

    public static IReadOnlyList<ResourceCost> Read(ReferenceSheet sheet, IReadOnlyCollection<string> resources)
    {
        var costs = new List<ResourceCost>();
        var dated = CostRow.Dated(
            sheet,
            row =>
                row.RequiredText("resource") is { } resource ? string.Join(' ', resource, row.Text("office"), row.Text("component")) : null
        );
        foreach (var (row, days) in dated)
        {
            row.Reference("resource", "resource", resources);
            if (CostRow.Component(row) is { } component && CostRow.Amount(row, "annual_cost") is { } cost)
            {
                costs.Add(
                    new ResourceCost(
                        row.Text("resource")!,
                        row.Text("office"),
                        component,
                        cost,
                        row.Value("avoidable", Scalars.YesNo) ?? false,
                        days,
                        row.Text("source"),
                        row.Place("annual_cost")
                    )
                );
            }
        }

        return costs;
    }
}
