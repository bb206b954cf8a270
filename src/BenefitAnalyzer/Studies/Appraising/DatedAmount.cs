using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Appraising;

/// <summary>An amount in the study's currency that holds on some days, such as a threshold.</summary>
public sealed record DatedAmount(decimal Amount, Period Days, string? Source);
