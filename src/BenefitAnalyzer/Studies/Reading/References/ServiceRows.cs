using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>services</c> table, checked against the tables and channels that it refers to.</summary>
/// <param name="tables">Types, departments and clusters; an empty table is not checked against.</param>
internal sealed class ServiceRows(ReferenceTables tables, IReadOnlyList<Channel> channels)
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("code", IsRequired: true).Means("short name of the service, unique in this table", "服務代碼，表內不可重複"),
        new ReferenceColumn("name_en").Means("name in English", "英文名稱"),
        new ReferenceColumn("name_zh").Means("name in Traditional Chinese", "中文名稱"),
        new ReferenceColumn("type") { CodesOf = "service_types" }.Means("type of service", "服務類別"),
        new ReferenceColumn("department") { CodesOf = "departments" }.Means("code of the department that answers for it", "負責部門的代碼"),
        new ReferenceColumn("cluster") { CodesOf = "clusters" }.Means("code of its service cluster", "所屬服務組的代碼"),
        new ReferenceColumn("stage") { Form = ColumnForm.Whole, Words = ["1", "2", "3", "4"] }.Means(
            "highest stage reached: 1 information, 2 e-service, 3 connected, 4 redefined; empty when not assessed",
            "已達到的最高階段：1 資訊、2 電子服務、3 互聯、4 重新界定；未評估則留空"
        ),
        new ReferenceColumn("stage_from") { Form = ColumnForm.Day }.Means("day on which it reached this stage", "達到該階段的日期"),
        new ReferenceColumn("amenable") { Form = ColumnForm.YesNo, Words = ["yes", "no"] }.Means(
            "whether it can be offered electronically at all; empty when not assessed",
            "是否適合以電子方式提供；未評估則留空"
        ),
        new ReferenceColumn("e_option_from") { Form = ColumnForm.Day }.Means(
            "first day on which it could be used electronically; empty when it cannot",
            "電子服務選擇的首日；如無則留空"
        ),
        new ReferenceColumn("channels").Means(
            "every channel that it offers, recorded or not: ids of the sheet channels, separated by semicolons",
            "服務提供的所有渠道（不論有否記錄）：channels 工作表的代碼，以分號分隔"
        ),
        new ReferenceColumn("completion_pledge") { Form = ColumnForm.Whole }.Means(
            "days within which completion is promised; empty when there is no pledge",
            "承諾完成的日數；如無承諾則留空"
        ),
        new ReferenceColumn("wait_pledge").Means(
            "promised wait, such as 95% within 20 (minutes); empty when there is no pledge",
            "輪候時間承諾，例如 95% within 20（分鐘）；如無承諾則留空"
        ),
        new ReferenceColumn("decided_by").Means("who decided stage and amenability, and why", "由誰決定階段及是否適合電子化，以及理由"),
    ];

    private static readonly char[] ChannelSeparators = [' ', ';'];
    private static readonly ScalarKind<int> Stage = Scalars.Whole(1, 4);
    private static readonly ScalarKind<int> Days = Scalars.Whole(0, 3650);

    private readonly string[] types = [.. tables.ServiceTypes.Select(type => type.Code)];
    private readonly string[] departments = [.. tables.Departments.Select(department => department.Code)];
    private readonly string[] clusters = [.. tables.Clusters.Select(cluster => cluster.Code)];
    private readonly string[] channelIds = [.. channels.Select(channel => channel.Id)];

    public IReadOnlyList<Service> Read(ReferenceSheet sheet) => [.. sheet.RowsByCode().Select(row => Build(row.Code, row.Row))];

    private Service Build(string code, ReferenceRow row)
    {
        // A table of codes alone is a list; a row of a fuller table that has nothing else is mostly one that was begun and forgotten.
        if (Columns.Skip(1).Any(column => row.Has(column.Heading)) && Columns.Skip(1).All(column => row.Text(column.Heading) is null))
        {
            row.Warn("code", DiagnosticCodes.TableValue, $"service '{code}' has its code alone: fill in its row, or take it out");
        }

        return new Service(
            code,
            row.Name(code),
            row.Reference("type", "service type", types),
            row.Reference("department", "department", departments),
            row.Reference("cluster", "cluster", clusters),
            row.Value("stage", Stage),
            row.Value("stage_from", Scalars.Day),
            row.Value("amenable", Scalars.YesNo),
            row.Value("e_option_from", Scalars.Day),
            ChannelsOf(row),
            row.Value("completion_pledge", Days),
            row.Value("wait_pledge", Scalars.WaitPledge),
            row.Text("decided_by")
        );
    }

    private string[] ChannelsOf(ReferenceRow row)
    {
        var offered = (row.Text("channels") ?? "").Split(
            ChannelSeparators,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        foreach (var channel in offered)
        {
            row.CheckReference("channels", "channel", channel, channelIds);
        }

        return offered;
    }
}
