using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>activities</c> table.</summary>
internal static class ActivityRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        CostColumns.OneService,
        new ReferenceColumn("channel", IsRequired: true) { CodesOf = "channels" }.Means("id of the channel", "渠道代碼"),
        new ReferenceColumn("resource", IsRequired: true) { CodesOf = "resources" }.Means(
            "code of the resource that works",
            "所用資源的代碼"
        ),
        CostColumns.Amount("standard_minutes", "stated standard minutes of one transaction", "每宗交易的標準分鐘"),
        new ReferenceColumn("measured") { Form = ColumnForm.YesNo, Words = ["yes", "no"] }.Means(
            "whether the handling minutes of logs are minutes of this resource (default no)",
            "日誌中的處理分鐘是否屬於此資源（預設no）"
        ),
        .. DatedRows.Columns,
        CostColumns.Source,
    ];

    public static IReadOnlyList<Activity> Read(
        ReferenceSheet sheet,
        IReadOnlyCollection<string> services,
        IReadOnlyCollection<string> channels,
        IReadOnlyCollection<string> resources
    )
    {
        var activities = new List<Activity>();
        foreach (var (row, days) in CostRow.Dated(sheet, Key))
        {
            row.Reference("service", "service", services);
            row.Reference("channel", "channel", channels);
            row.Reference("resource", "resource", resources);
            if (CostRow.Amount(row, "standard_minutes") is { } minutes)
            {
                activities.Add(
                    new Activity(
                        row.Text("service"),
                        row.Text("channel")!,
                        row.Text("resource")!,
                        minutes,
                        row.Value("measured", Scalars.YesNo) ?? false,
                        days,
                        row.Text("source"),
                        row.Place("standard_minutes")
                    )
                );
            }
        }

        return activities;
    }

    /// <summary>What an activity is told from others by.</summary>
    internal static string? Key(ReferenceRow row) =>
        row.RequiredText("channel") is { } channel && row.RequiredText("resource") is { } resource
            ? $"{row.Text("service")} {channel} {resource}".TrimStart()
            : null;
}
