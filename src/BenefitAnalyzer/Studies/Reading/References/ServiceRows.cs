using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>The <c>services</c> table, checked against the tables and channels that it refers to.</summary>
/// <param name="tables">Types, departments and clusters; an empty table is not checked against.</param>
internal sealed class ServiceRows(ReferenceTables tables, IReadOnlyList<Channel> channels)
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new("code", IsRequired: true),
        new("name_en"),
        new("name_zh"),
        new("type"),
        new("department"),
        new("cluster"),
        new("stage"),
        new("stage_from"),
        new("amenable"),
        new("e_option_from"),
        new("channels"),
        new("completion_pledge"),
        new("wait_pledge"),
        new("decided_by"),
    ];

    private static readonly char[] ChannelSeparators = [' ', ';'];
    private static readonly ScalarKind<int> Stage = Scalars.Whole(1, 4);
    private static readonly ScalarKind<int> Days = Scalars.Whole(0, 3650);

    private readonly string[] types = [.. tables.ServiceTypes.Select(type => type.Code)];
    private readonly string[] departments = [.. tables.Departments.Select(department => department.Code)];
    private readonly string[] clusters = [.. tables.Clusters.Select(cluster => cluster.Code)];
    private readonly string[] channelIds = [.. channels.Select(channel => channel.Id)];

    public IReadOnlyList<Service> Read(ReferenceSheet sheet) => [.. sheet.RowsByCode().Select(row => Build(row.Code, row.Row))];

    private Service Build(string code, ReferenceRow row) =>
        new(
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
