using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>resources</c> table.</summary>
internal static class ResourceRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("code", IsRequired: true).Means(
            "short name of the resource; the same in every office that has it",
            "資源代碼；各辦事處的同一資源用同一代碼"
        ),
        new ReferenceColumn("name_en").Means("name in English", "英文名稱"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
        new ReferenceColumn("department") { CodesOf = "departments" }.Means("code of the department that pays for it", "支付部門的代碼"),
        CostColumns.Office,
        new ReferenceColumn("grade") { CodesOf = "grades" }.Means("grade of its posts; empty where it has none", "職級；沒有職位則留空"),
        CostColumns.Amount("posts", "posts of the grade", "該職級的職位數目", isRequired: false),
        CostColumns.Amount(
            "capacity_minutes",
            "practical capacity in minutes a year; empty where the posts tell it",
            "每年的實際可用分鐘；可由職位推算則留空",
            isRequired: false
        ),
        CostColumns.Amount(
            "step_minutes",
            "capacity in minutes a year that can only go in one piece (a counter, a shift); empty for one post",
            "每年只能整體取消的分鐘（一個櫃位、一更）；留空表示一個職位",
            isRequired: false
        ),
        .. DatedRows.Columns,
        CostColumns.Source,
    ];

    public static IReadOnlyList<Resource> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> departments,
        IReadOnlyCollection<string> offices,
        IReadOnlyCollection<string> grades
    ) =>
        [
            .. CostRow
                .Dated(sheet, row => row.RequiredText("code") is { } code ? $"{code} {row.Text("office")}".TrimEnd() : null)
                .Select(pair => Build(pair.Row, pair.Days, departments, offices, grades)),
        ];

    private static Resource Build(
        ReferenceRow row,
        Units.Period days,
        IReadOnlyCollection<string> departments,
        IReadOnlyCollection<string> offices,
        IReadOnlyCollection<string> grades
    )
    {
        var code = row.Text("code")!;
        return new Resource(
            code,
            row.Name(code),
            row.Reference("department", "department", departments),
            row.Reference("office", "office", offices),
            row.Reference("grade", "grade", grades),
            CostRow.Amount(row, "posts", isRequired: false),
            CostRow.Capacity(row, "capacity_minutes"),
            CostRow.Capacity(row, "step_minutes"),
            days,
            row.Text("source"),
            row.Place("code")
        );
    }
}
