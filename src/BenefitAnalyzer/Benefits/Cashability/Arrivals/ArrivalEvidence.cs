namespace BenefitAnalyzer.Benefits.Cashability.Arrivals;

/// <summary>How it is known when people come; each step down is weaker evidence.</summary>
public enum ArrivalEvidence
{
    /// <summary>The logs hold the time of each start.</summary>
    Logs,

    /// <summary>People were counted on sampled days.</summary>
    Tally,

    /// <summary>Somebody said how arrivals spread over the week.</summary>
    Declared,

    /// <summary>Nobody knows: monthly counts alone never give a releasable post.</summary>
    None,
}
