using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>stages</c> table: which stage a service had when, by which criteria.</summary>
internal static class StageRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new("service", IsRequired: true),
        new("stage", IsRequired: true),
        .. DatedRows.Columns,
        new("criteria"),
        new("decided_by"),
        new("evidence"),
    ];

    private static readonly ScalarKind<int> Stage = Scalars.Whole(1, 4);

    public static IReadOnlyList<StageRow> Read(ReferenceSheet sheet, IReadOnlyCollection<string> services)
    {
        var stages = new List<StageRow>();
        foreach (var (row, service, days) in DatedRows.Read(sheet, services))
        {
            if (row.RequiredValue("stage", Stage) is { } stage)
            {
                stages.Add(new StageRow(service, stage, days, row.Text("criteria"), row.Text("decided_by"), row.Text("evidence")));
            }
        }

        return stages;
    }
}
