namespace BenefitAnalyzer.WhatIf.Simulations;

/// <summary>How the cumulative net benefit of one initiative, or of all together, may run: each year at its present value.</summary>
/// <param name="Id">Of the initiative; null for all together.</param>
/// <param name="Deterministic">By year, with every lever at its mean.</param>
/// <param name="Percentiles">Years × probabilities of <see cref="PathSimulation.Probabilities"/>.</param>
public sealed record PathOutcome(string? Id, IReadOnlyList<double> Deterministic, IReadOnlyList<double[]> Percentiles);
