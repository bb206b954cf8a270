using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Counters;

/// <summary>The <c>arrival_profile</c> table.</summary>
internal static class ArrivalRows
{
    public static readonly IReadOnlyList<ReferenceColumn> ProfileColumns =
    [
        new ReferenceColumn("office") { CodesOf = "offices" }.Means("code of the office; empty for all", "辦事處代碼；留空表示全部"),
        new ReferenceColumn("pool").Means("name of the counter pool; empty for all", "櫃位組別名稱；留空表示全部"),
        new ReferenceColumn("weekday", IsRequired: true).Means("day of the week, such as Mon or Mon-Fri", "星期，例如 Mon 或 Mon-Fri"),
        new ReferenceColumn("hour", IsRequired: true) { Form = ColumnForm.Whole }.Means(
            "the hour that begins then, 0 to 23",
            "時段的開始小時，0至23"
        ),
        new ReferenceColumn("weight", IsRequired: true) { Form = ColumnForm.Number }.Means(
            "arrivals of such an hour in any unit: only proportions count",
            "該時段的到訪量，任何單位均可，只計比例"
        ),
        new ReferenceColumn("source").Means("who says so, and on what ground", "由誰提出及其根據"),
    ];

    public static IReadOnlyList<ArrivalShare> ReadProfile(ReferenceSheet sheet, IReadOnlyCollection<string> offices)
    {
        var read = new List<ArrivalShare>();
        foreach (var row in sheet.Rows)
        {
            var weekday = row.RequiredText("weekday");
            var hour = row.RequiredValue("hour", TallyRows.HourOfDay);
            var weight = row.RequiredValue("weight", Scalars.Number);
            var office = row.Reference("office", "office", offices);
            if (weekday is null || hour is null || weight is null)
            {
                continue;
            }

            if (WeekHours.Weekdays(weekday) is not { } days)
            {
                row.Bad("weekday", $"'weekday' is '{weekday}'; allowed: Mon to Sun, or a range such as Mon-Fri");
            }
            else if (weight < 0)
            {
                row.Bad("weight", $"'weight' is '{weight}'; allowed: 0 or more");
            }
            else
            {
                read.Add(new ArrivalShare(office, row.Text("pool"), days.First, days.Last, hour.Value, weight.Value, row.Text("source")));
            }
        }

        return read;
    }
}
