namespace BenefitAnalyzer.Studies.Appraising;

/// <summary>When the money of a year is taken to flow.</summary>
public enum FlowTiming
{
    /// <summary>The first year is year 0 and not discounted (HM Treasury, The Green Book).</summary>
    YearZero,

    /// <summary>At the end of each year, so that the first one is discounted by a year (OMB Circular A-94).</summary>
    EndOfYear,

    /// <summary>In the middle of each year, so that the first one is discounted by half a year.</summary>
    MidYear,
}
