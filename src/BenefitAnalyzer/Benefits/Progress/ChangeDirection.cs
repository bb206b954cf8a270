namespace BenefitAnalyzer.Benefits.Progress;

/// <summary>Which way an indicator went from one period to the next.</summary>
public enum ChangeDirection
{
    Rose,
    Fell,

    /// <summary>By no more than months differ by chance.</summary>
    WithinChance,

    /// <summary>Too few months tell what chance would make.</summary>
    NotTested,

    /// <summary>A value is missing, incomplete or a bound.</summary>
    NotComparable,
}
