using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>overheads</c> table.</summary>
internal static class OverheadRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("department") { CodesOf = "departments" }.Means(
            "code of the department; empty for every department without a row of its own",
            "部門代碼；留空則適用於沒有自訂列的所有部門"
        ),
        new ReferenceColumn("share", IsRequired: true) { Form = ColumnForm.Share }.Means(
            "overheads as a share of the other cost of its resources, such as 15%",
            "間接成本佔其資源其他成本的比例，例如15%"
        ),
        .. DatedRows.Columns,
        CostColumns.Source,
    ];

    public static IReadOnlyList<OverheadShare> Read(ReferenceSheet sheet, IReadOnlyCollection<string> departments)
    {
        var shares = new List<OverheadShare>();
        foreach (var (row, days) in CostRow.Dated(sheet, row => row.Text("department") ?? "*"))
        {
            var department = row.Reference("department", "department", departments);
            if (row.RequiredValue("share", Scalars.Uplift) is { } share)
            {
                shares.Add(new OverheadShare(department, share, days, row.Text("source"), row.Place("share")));
            }
        }

        return shares;
    }
}
