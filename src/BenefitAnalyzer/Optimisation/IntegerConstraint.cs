namespace BenefitAnalyzer.Optimisation;

/// <summary>Σ coefficient × variable ≥ <paramref name="AtLeast"/>. A constraint the other way round has its signs turned.</summary>
/// <param name="Terms">Index of a variable and its coefficient.</param>
public sealed record IntegerConstraint(IReadOnlyList<(int Variable, long Coefficient)> Terms, long AtLeast);
