using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Studies.Reading.References.Costing;

/// <summary>The <c>activity_drivers</c> table: the terms of time equations.</summary>
internal static class ActivityDriverRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        CostColumns.OneService,
        new ReferenceColumn("channel", IsRequired: true) { CodesOf = "channels" }.Means("id of the channel", "渠道代碼"),
        new ReferenceColumn("resource", IsRequired: true) { CodesOf = "resources" }.Means("code of the resource", "資源代碼"),
        new ReferenceColumn("driver", IsRequired: true).Means(
            "what makes it longer, such as documents; assisted is taken from the logs",
            "使時間增加的因素，例如documents（文件）；assisted（協助）取自日誌"
        ),
        CostColumns.Amount("minutes", "minutes that one unit adds", "每單位增加的分鐘"),
        CostColumns.Amount(
            "quantity",
            "mean units a transaction; empty for assisted",
            "每宗交易的平均單位數；assisted則留空",
            isRequired: false
        ),
        .. DatedRows.Columns,
    ];

    /// <summary>The activities with their drivers; a driver without an activity is reported.</summary>
    public static IReadOnlyList<Activity> Attach(ReferenceSheet sheet, IReadOnlyList<Activity> activities)
    {
        var drivers = new List<ActivityDriver>();
        foreach (
            var (row, days) in CostRow.Dated(
                sheet,
                row => ActivityRows.Key(row) is { } key && row.RequiredText("driver") is { } driver ? $"{key} {driver}" : null
            )
        )
        {
            var (service, channel, resource) = (row.Text("service"), row.Text("channel")!, row.Text("resource")!);
            var (driver, quantity) = (row.Text("driver")!, CostRow.Amount(row, "quantity", isRequired: false));
            if (!activities.Any(activity => activity.Service == service && activity.Channel == channel && activity.Resource == resource))
            {
                row.Bad("resource", "no row of 'activities' has this service, channel and resource; add one");
            }
            else if (quantity is null && driver != ActivityDriver.Assisted)
            {
                row.Bad("quantity", $"'quantity' is empty; give the mean of '{driver}' in a transaction, which logs do not tell");
            }
            else if (CostRow.Amount(row, "minutes") is { } minutes)
            {
                drivers.Add(new ActivityDriver(service, channel, resource, driver, minutes, quantity, days, row.Place("minutes")));
            }
        }

        var byActivity = drivers.ToLookup(driver => (driver.Service, driver.Channel, driver.Resource));
        return
        [
            .. activities.Select(activity =>
                activity with
                {
                    Drivers =
                    [
                        .. byActivity[(activity.Service, activity.Channel, activity.Resource)]
                            .Where(driver => driver.Days.Overlaps(activity.Days)),
                    ],
                }
            ),
        ];
    }
}
