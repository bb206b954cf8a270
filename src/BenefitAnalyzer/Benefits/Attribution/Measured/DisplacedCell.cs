namespace BenefitAnalyzer.Benefits.Attribution.Measured;

/// <summary>What was displaced of a service in a month.</summary>
/// <param name="Office">Null where it is known of all offices together.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Volume">Counterfactual less actual.</param>
public sealed record DisplacedCell(string Service, string? Office, DateOnly Month, double Volume);
