namespace BenefitAnalyzer.Studies.PhaseOut;

/// <summary>A row of the <c>take_up_path</c> table: take-up that somebody expects; straight lines lead from one month to the next.</summary>
/// <param name="Service">Null for all services that have no rows of their own.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="TakeUp">0 to 1.</param>
public sealed record TakeUpPoint(string? Service, DateOnly Month, double TakeUp);
