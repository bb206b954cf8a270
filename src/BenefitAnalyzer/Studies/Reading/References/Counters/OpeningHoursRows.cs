using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Reading.References.Counters;

/// <summary>The <c>opening_hours</c> table; an office without a row here has those of the <c>offices</c> table.</summary>
internal static class OpeningHoursRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("office", IsRequired: true) { CodesOf = "offices" }.Means("code of the office", "辦事處代碼"),
        new ReferenceColumn("hours", IsRequired: true).Means(
            "when it is open to the public, such as Mon-Fri 09:00-17:00; Sat 09:00-12:00",
            "向公眾開放的時間，例如 Mon-Fri 09:00-17:00; Sat 09:00-12:00"
        ),
        .. DatedRows.Columns,
        new ReferenceColumn("source").Means("document that says so", "所據的文件"),
    ];

    public static IReadOnlyList<OpeningHours> Read(ReferenceSheet sheet, IReadOnlyCollection<string> offices)
    {
        var read = new List<OpeningHours>();
        foreach (var row in sheet.Rows)
        {
            var office = row.RequiredText("office");
            var hours = HoursCell.Required(row, "hours");
            if (office is null || hours is null)
            {
                continue;
            }

            row.CheckReference("office", "office", office, offices);
            var days = new Period(
                row.Value("valid_from", Scalars.Day) ?? ServiceHistory.Always.From,
                row.Value("valid_to", Scalars.Day) is { } last && last < ServiceHistory.Always.Until
                    ? last.AddDays(1)
                    : ServiceHistory.Always.Until
            );
            if (days.Until <= days.From)
            {
                row.Bad("valid_to", "'valid_to' lies before 'valid_from'; both days are included");
            }
            else if (read.Exists(other => other.Office == office && other.Days.Overlaps(days)))
            {
                row.Bad("valid_from", $"another row of '{office}' holds on some of the same days");
            }
            else
            {
                read.Add(new OpeningHours(office, hours, days, row.Text("source")));
            }
        }

        return read;
    }
}
