namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>How it is known by how much an input varies.</summary>
public enum SpreadEvidence
{
    /// <summary>From the hours of the last year of the logs, in each stratum.</summary>
    Logs,

    /// <summary>From hours that somebody counted before, the same for all strata.</summary>
    Pilot,

    /// <summary>As stated by who asks, the same for all strata.</summary>
    Stated,

    /// <summary>The largest that a share can have.</summary>
    Worst,
}
