using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.Studies.Reading.References.Counters;

/// <summary>Cells that hold hours of the week.</summary>
internal static class HoursCell
{
    public const string Allowed = "hours such as Mon-Fri 09:00-13:00, 14:00-17:00; Sat 09:00-12:00";

    public static WeekHours? Required(ReferenceRow row, string heading) => Read(row, heading, row.RequiredText(heading));

    /// <summary>Null also where the cell is empty.</summary>
    public static WeekHours? Optional(ReferenceRow row, string heading) => Read(row, heading, row.Text(heading));

    private static WeekHours? Read(ReferenceRow row, string heading, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (WeekHours.Parse(text) is { } hours)
        {
            return hours;
        }

        row.Bad(heading, $"'{heading}' is '{text}'; allowed: {Allowed}");
        return null;
    }
}
