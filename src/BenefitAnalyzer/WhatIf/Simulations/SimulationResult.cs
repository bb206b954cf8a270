namespace BenefitAnalyzer.WhatIf.Simulations;

/// <summary>A simulation, with the settings that give it again.</summary>
/// <param name="Initiatives">In the order of the model.</param>
public sealed record SimulationResult(SimulationSettings Settings, IReadOnlyList<InitiativeOutcome> Initiatives, PortfolioOutcome Portfolio)
{
    /// <summary>Whether a stop rule was met; null where none was asked.</summary>
    public bool? IsPrecise { get; init; }
}
