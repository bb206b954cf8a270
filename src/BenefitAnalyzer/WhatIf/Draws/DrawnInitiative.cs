namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>One initiative as draws see it.</summary>
public sealed record DrawnInitiative(string Id, IReadOnlyList<FlowTerm> Terms);
