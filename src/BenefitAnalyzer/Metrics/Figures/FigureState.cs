namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>Whether a figure has a value, and if not, why not.</summary>
public enum FigureState
{
    Known,

    /// <summary>Nothing was counted: not the same as 0.</summary>
    NoData,

    /// <summary>Nobody has measured it; <see cref="Figure.Reason"/> says what to measure.</summary>
    NotKnown,

    /// <summary>Hidden because a person could be recognised.</summary>
    Suppressed,

    /// <summary>Not trustworthy enough to print; <see cref="Figure.Reason"/> says why.</summary>
    Withheld,

    /// <summary>There is no such number, such as an internal rate of flows of one sign; <see cref="Figure.Reason"/> says why.</summary>
    DoesNotExist,
}
