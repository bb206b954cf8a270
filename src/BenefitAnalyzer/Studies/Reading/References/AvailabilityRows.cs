using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>availability</c> table: which services were held amenable and had an e-option when, who decided and why.</summary>
internal static class AvailabilityRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("service", IsRequired: true) { CodesOf = "services" }.Means("code of the service", "服務代碼"),
        new ReferenceColumn("amenable") { Form = ColumnForm.YesNo, Words = ["yes", "no"] }.Means(
            "whether it can be offered electronically at all; empty when not assessed",
            "是否適合以電子方式提供；未評估則留空"
        ),
        new ReferenceColumn("e_option", IsRequired: true) { Form = ColumnForm.YesNo, Words = ["yes", "no"] }.Means(
            "whether it could be used electronically",
            "是否設有電子服務選擇"
        ),
        .. DatedRows.Columns,
        new ReferenceColumn("decided_by").Means("who decided", "由誰決定"),
        new ReferenceColumn("reason").Means("why it was decided so", "決定的理由"),
        new ReferenceColumn("evidence").Means("document that shows it", "佐證文件"),
    ];

    public static IReadOnlyList<AvailabilityRow> Read(ReferenceSheet sheet, IReadOnlyCollection<string> services)
    {
        var rows = new List<AvailabilityRow>();
        foreach (var (row, service, days) in DatedRows.Read(sheet, services))
        {
            if (row.RequiredValue("e_option", Scalars.YesNo) is { } option)
            {
                rows.Add(
                    new AvailabilityRow(
                        service,
                        row.Value("amenable", Scalars.YesNo),
                        option,
                        days,
                        row.Text("decided_by"),
                        row.Text("reason"),
                        row.Text("evidence")
                    )
                );
            }
        }

        return rows;
    }
}
