namespace BenefitAnalyzer.Statistics.Decisions;

/// <summary>How an option stands beside the others.</summary>
public enum FrontierStatus
{
    /// <summary>On the frontier: for some willingness to pay it is the best.</summary>
    Efficient,

    /// <summary>Another option costs no more and yields no less.</summary>
    Dominated,

    /// <summary>A mixture of two others costs no more and yields no less.</summary>
    ExtendedlyDominated,
}

/// <summary>One option with its place on the frontier of costs against effects.</summary>
/// <param name="Place">Its place among the options as given.</param>
/// <param name="Ratio">Incremental cost ÷ incremental effect against the next cheaper efficient option; null for the cheapest and for what is dominated.</param>
public sealed record FrontierOption(int Place, double Cost, double Effect, FrontierStatus Status, double? Ratio);
