using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>stages</c> table: which stage a service had when, by which criteria.</summary>
internal static class StageRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("service", IsRequired: true) { CodesOf = "services" }.Means("code of the service", "服務代碼"),
        new ReferenceColumn("stage", IsRequired: true) { Form = ColumnForm.Whole, Words = ["1", "2", "3", "4"] }.Means(
            "stage reached: 1 information, 2 e-service, 3 connected, 4 redefined",
            "已達到的階段：1 資訊、2 電子服務、3 互聯、4 重新界定"
        ),
        .. DatedRows.Columns,
        new ReferenceColumn("criteria").Means("written criteria by which it was judged", "評定所據的準則"),
        new ReferenceColumn("decided_by").Means("who decided", "由誰決定"),
        new ReferenceColumn("evidence").Means("document that shows it", "佐證文件"),
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
