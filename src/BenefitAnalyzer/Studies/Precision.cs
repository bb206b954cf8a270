namespace BenefitAnalyzer.Studies;

/// <summary>With which word a paper qualifies a number.</summary>
public enum Precision
{
    /// <summary>No word: the number is rounded to its last printed digit.</summary>
    AsPrinted,

    Exactly,

    About,

    Nearly,

    MoreThan,

    AtLeast,

    LessThan,

    AtMost,
}
