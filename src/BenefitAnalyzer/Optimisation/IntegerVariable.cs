namespace BenefitAnalyzer.Optimisation;

/// <summary>A whole number to be chosen.</summary>
/// <param name="Most">Largest value; the smallest is 0.</param>
/// <param name="Cost">What one of it adds to the objective.</param>
public sealed record IntegerVariable(long Most, long Cost);
