namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>What a number of a lever is.</summary>
public enum LeverUnit
{
    /// <summary>By which something is multiplied; 1 changes nothing.</summary>
    Factor,

    /// <summary>0 to 1.</summary>
    Share,

    Years,

    /// <summary>A rate a year.</summary>
    Rate,

    /// <summary>In the study's currency.</summary>
    Money,

    /// <summary>A day, as its <see cref="DateOnly.DayNumber"/>.</summary>
    Day,

    Months,

    /// <summary>One of the words of the kind, as its place among them.</summary>
    Choice,
}
