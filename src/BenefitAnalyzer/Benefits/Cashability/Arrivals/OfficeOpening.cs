using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;

namespace BenefitAnalyzer.Benefits.Cashability.Arrivals;

/// <summary>When an office is open on a day: by the dated table, else by the hours that stand with the office.</summary>
internal static class OfficeOpening
{
    /// <summary>Null where nobody says, or the hours cannot be read.</summary>
    public static WeekHours? On(Study study, string office, DateOnly day)
    {
        var dated = study.Tables.Counters.Opening.FirstOrDefault(row => row.Office == office && row.Days.Contains(day));
        var written = study.Tables.Offices.FirstOrDefault(own => own.Code == office)?.Opening;
        return dated?.Hours ?? (written is null ? null : WeekHours.Parse(written));
    }
}
