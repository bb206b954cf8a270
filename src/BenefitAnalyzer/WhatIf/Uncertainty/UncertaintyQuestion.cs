using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>What is asked of the draws.</summary>
/// <param name="Scenario">Name or file of the scenario on which the levers stand; null for the base.</param>
/// <param name="Initiative">Of which tornado, indices and information are told; null for all together.</param>
/// <param name="Draws">At least so many.</param>
/// <param name="Seed">Null for the study's own.</param>
public sealed record UncertaintyQuestion(string? Scenario, string? Initiative, int Draws, ulong? Seed)
{
    /// <summary>What reports print: the base, all initiatives together, the study's own seed.</summary>
    public static UncertaintyQuestion OfReport { get; } = new(null, null, StudyUncertainty.DrawsOfReport, null);

    /// <summary>When there are enough draws; null for the number asked.</summary>
    public StopRule? Until { get; init; }
}
