namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>What stands in the way of closing a channel earlier.</summary>
public enum ClosingLimit
{
    /// <summary>Nothing: it can close in the first month ahead.</summary>
    None,

    /// <summary>The last counters would miss their pledges.</summary>
    Pledge,

    /// <summary>A group of people would be beyond the floor, or too far behind.</summary>
    Inclusion,

    /// <summary>Both.</summary>
    Both,

    /// <summary>No month is safe, since who could not follow is not known.</summary>
    NotKnown,
}
