namespace BenefitAnalyzer.Benefits.Ledger.Checks;

/// <summary>Traditional completions of a service in a month, and those that followed a failed or abandoned e-attempt of the same customer.</summary>
/// <param name="Returned">Part of <paramref name="Completed"/>.</param>
/// <param name="Completed">Completions whose customer is known.</param>
public sealed record ServiceReturns(string Service, DateOnly Month, decimal Returned, decimal Completed);
