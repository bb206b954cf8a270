namespace BenefitAnalyzer.Optimisation;

/// <summary>What became of a search.</summary>
/// <param name="Solution">The best choice found; null where there is none, or none was found in time.</param>
/// <param name="IsInfeasible">Proved that no choice meets every constraint.</param>
/// <param name="DeterministicSeconds">Work spent, of what was allowed.</param>
public sealed record IntegerOutcome(IntegerSolution? Solution, bool IsInfeasible, double DeterministicSeconds);
