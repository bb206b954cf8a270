namespace BenefitAnalyzer.Appraisal.Dated;

/// <summary>How days become years.</summary>
public enum DayCount
{
    /// <summary>Days ÷ 365, also in leap years: what spreadsheets do.</summary>
    Actual365,

    /// <summary>Days of leap years ÷ 366, other days ÷ 365 (ISDA).</summary>
    ActualActualIsda,
}
