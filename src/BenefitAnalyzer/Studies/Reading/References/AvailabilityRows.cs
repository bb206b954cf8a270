using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>availability</c> table: which services were held amenable and had an e-option when, who decided and why.</summary>
internal static class AvailabilityRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new("service", IsRequired: true),
        new("amenable"),
        new("e_option", IsRequired: true),
        .. DatedRows.Columns,
        new("decided_by"),
        new("reason"),
        new("evidence"),
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
