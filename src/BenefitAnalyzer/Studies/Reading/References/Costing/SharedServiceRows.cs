using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>shared_services</c> table.</summary>
internal static class SharedServiceRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("code", IsRequired: true).Means("short name of the shared service", "共用服務代碼"),
        new ReferenceColumn("name_en").Means("name in English", "英文名稱"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
        CostColumns.Services,
        CostColumns.Channels,
        CostColumns.Component,
        CostColumns.Amount("annual_cost", "cost a year, borne by its users by use", "每年成本，由使用者按使用量分攤"),
        CostColumns.Amount(
            "added_cost_per_use",
            "what one more use adds (default 0)",
            "每多一次使用所增加的成本（預設0）",
            isRequired: false
        ),
        .. DatedRows.Columns,
        CostColumns.Source,
    ];

    public static IReadOnlyList<SharedService> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> services,
        IReadOnlyCollection<string> channels
    )
    {
        var shared = new List<SharedService>();
        foreach (
            var (row, days) in CostRow.Dated(
                sheet,
                row => row.RequiredText("code") is { } code ? $"{code} {row.Text("component")}".TrimEnd() : null
            )
        )
        {
            var code = row.Text("code")!;
            if (CostRow.Component(row) is { } component && CostRow.Amount(row, "annual_cost") is { } cost)
            {
                shared.Add(
                    new SharedService(
                        code,
                        row.Name(code),
                        CostRow.Codes(row, "services", "service", services),
                        CostRow.Codes(row, "channels", "channel", channels),
                        component,
                        cost,
                        CostRow.Amount(row, "added_cost_per_use", isRequired: false) ?? 0,
                        days,
                        row.Text("source"),
                        row.Place("annual_cost")
                    )
                );
            }
        }

        return shared;
    }
}
