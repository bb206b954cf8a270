namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>The day from which an initiative works at one of its offices or in one of its services.</summary>
/// <param name="Unit">Code of an office or a service; null for all of the initiative at once.</param>
public sealed record Launch(string? Unit, DateOnly Day);
