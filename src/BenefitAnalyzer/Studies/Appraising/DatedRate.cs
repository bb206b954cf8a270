using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Appraising;

/// <summary>A yearly discount rate and the days on which it is the official one.</summary>
/// <param name="Rate">As a fraction: 0.035 is 3.5 %.</param>
/// <param name="Source">The paper that sets it; null where none is named.</param>
public sealed record DatedRate(decimal Rate, Period Days, string? Source);
