using BenefitAnalyzer.Studies.Reading.References.Counters;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>offices</c> table.</summary>
internal static class OfficeRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("code", IsRequired: true).Means("short name of the office, unique in this table", "辦事處代碼，表內不可重複"),
        new ReferenceColumn("name_en").Means("name in English", "英文名稱"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
        new ReferenceColumn("district") { CodesOf = "districts" }.Means("code of the district where it lies", "所在地區的代碼"),
        new ReferenceColumn("opening").Means(
            "opening hours, such as Mon-Fri 09:00-17:00; Sat 09:00-12:00",
            "開放時間，例如 Mon-Fri 09:00-17:00; Sat 09:00-12:00"
        ),
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
                    HoursCell.Optional(row.Row, "opening")
                )),
        ];
}
