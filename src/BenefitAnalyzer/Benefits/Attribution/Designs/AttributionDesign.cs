namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>How a counterfactual is made.</summary>
public enum AttributionDesign
{
    /// <summary>From the same units before the launch.</summary>
    InterruptedTimeSeries,

    /// <summary>From a weighted mean of comparison units that moved alike before.</summary>
    SyntheticControl,

    /// <summary>From the change of all comparison units.</summary>
    DifferenceInDifferences,
}
