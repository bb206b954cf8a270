namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>One initiative as draws see it.</summary>
public sealed record DrawnInitiative(string Id, IReadOnlyList<FlowTerm> Terms)
{
    /// <summary>Index of the year in which it begins, from which payback counts.</summary>
    public int FirstYear { get; init; }
}
