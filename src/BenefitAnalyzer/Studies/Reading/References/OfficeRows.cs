namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>offices</c> table.</summary>
internal static class OfficeRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new("code", IsRequired: true),
        new("name_en"),
        new("name_zh"),
        new("district"),
        new("opening"),
    ];

    /// <param name="districts">Known codes; none when the study has no table of districts.</param>
    public static IReadOnlyList<Office> Read(ReferenceSheet sheet, IReadOnlyCollection<string> districts) =>
        [
            .. sheet
                .RowsByCode()
                .Select(row => new Office(
                    row.Code,
                    row.Row.Name(row.Code),
                    row.Row.Reference("district", "district", districts),
                    row.Row.Text("opening")
                )),
        ];
}
