namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>Departments, clusters, districts and service types: codes with names.</summary>
internal static class NamedCodeRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("code", IsRequired: true).Means("short name, unique in this table", "代碼，表內不可重複"),
        new ReferenceColumn("name_en").Means("name in English", "英文名稱"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
    ];

    public static IReadOnlyList<NamedCode> Read(ReferenceSheet sheet) =>
        [.. sheet.RowsByCode().Select(row => new NamedCode(row.Code, row.Row.Name(row.Code)))];
}
