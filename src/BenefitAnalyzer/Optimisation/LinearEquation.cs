namespace BenefitAnalyzer.Optimisation;

/// <summary>Σ coefficient × variable = <paramref name="Sum"/>.</summary>
/// <param name="Terms">Index of a variable and its coefficient.</param>
public sealed record LinearEquation(IReadOnlyList<(int Variable, double Coefficient)> Terms, double Sum);
