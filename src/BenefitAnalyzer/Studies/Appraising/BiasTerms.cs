namespace BenefitAnalyzer.Studies.Appraising;

/// <summary>Optimism bias of one quantity: its upper bound and how much of what contributes to it is managed.</summary>
/// <param name="UpperBound">As a fraction; 2 is 200 %, an uplift that turns 100 into 300.</param>
/// <param name="ManagedShare">0 to 1.</param>
public sealed record BiasTerms(decimal UpperBound, decimal ManagedShare);
