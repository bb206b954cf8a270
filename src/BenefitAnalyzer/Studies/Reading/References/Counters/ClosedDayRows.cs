using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Counters;

/// <summary>The <c>closed_days</c> table.</summary>
internal static class ClosedDayRows
{
    public static readonly IReadOnlyList<ReferenceColumn> Columns =
    [
        new ReferenceColumn("day", IsRequired: true).Means(
            "day on which it does not open, such as 2005-10-11",
            "不開放的日子，例如 2005-10-11"
        ),
        new ReferenceColumn("office") { CodesOf = "offices" }.Means(
            "code of the office; empty means all offices, as on general holidays",
            "辦事處代碼；留空代表所有辦事處，例如公眾假期"
        ),
        new ReferenceColumn("reason").Means("why, such as the holiday or the typhoon", "原因，例如假期或颱風"),
    ];

    public static IReadOnlyList<ClosedDay> Read(ReferenceSheet sheet, IReadOnlyCollection<string> offices)
    {
        var read = new List<ClosedDay>();
        foreach (var row in sheet.Rows)
        {
            var office = row.Reference("office", "office", offices);
            if (row.RequiredValue("day", Scalars.Day) is not { } day)
            {
                continue;
            }

            if (read.Exists(other => other.Day == day && other.Office == office))
            {
                row.Bad("day", "another row names the same day and office");
            }
            else
            {
                read.Add(new ClosedDay(day, office, row.Text("reason")));
            }
        }

        return read;
    }
}
