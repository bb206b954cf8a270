namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>Departments, clusters, districts and service types: codes with names.</summary>
internal static class NamedCodeRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns = [new("code", IsRequired: true), new("name_en"), new("name_zh")];

    public static IReadOnlyList<NamedCode> Read(ReferenceSheet sheet) =>
        [.. sheet.RowsByCode().Select(row => new NamedCode(row.Code, row.Row.Name(row.Code)))];
}
