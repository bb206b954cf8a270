using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>grades</c> table.</summary>
internal static class GradeRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("code", IsRequired: true).Means("short name of the grade", "職級代碼"),
        new ReferenceColumn("name_en").Means("name in English", "英文名稱"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
        CostColumns.Amount("annual_salary", "notional annual mid-point salary of one post", "按薪級中點估計的年薪值（每個職位）"),
        CostColumns.Amount(
            "annual_on_costs",
            "pension, allowances and other on-costs of one post a year",
            "每個職位每年的附帶成本",
            isRequired: false
        ),
        CostColumns.Amount(
            "practical_minutes",
            "minutes a year that one post can work, after leave, breaks and training",
            "每個職位每年實際可工作的分鐘（已扣除休假、小休及培訓）"
        ),
        .. DatedRows.Columns,
        CostColumns.Source,
    ];

    public static IReadOnlyList<Grade> Read(ReferenceSheet sheet)
    {
        var grades = new List<Grade>();
        foreach (var (row, days) in CostRow.Dated(sheet, row => row.RequiredText("code")))
        {
            var code = row.Text("code")!;
            var salary = CostRow.Amount(row, "annual_salary");
            var minutes = CostRow.Capacity(row, "practical_minutes", isRequired: true);
            if (salary is { } annual && minutes is { } practical)
            {
                var onCosts = CostRow.Amount(row, "annual_on_costs", isRequired: false) ?? 0;
                grades.Add(new Grade(code, row.Name(code), days, annual, onCosts, practical, row.Text("source"), row.Place("code")));
            }
        }

        return grades;
    }
}
