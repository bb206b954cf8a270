namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>What a figure says about the truth when something was not recorded.</summary>
public enum FigureBound
{
    Exact,

    /// <summary>The truth is at most this: a traditional channel is unrecorded.</summary>
    AtMost,

    /// <summary>The truth is at least this: only linkable customers were seen.</summary>
    AtLeast,
}
