namespace BenefitAnalyzer.Optimisation;

/// <summary>A whole number to be chosen.</summary>
/// <param name="Most">Largest value.</param>
/// <param name="Cost">What one of it adds to the objective.</param>
public sealed record IntegerVariable(long Most, long Cost)
{
    /// <summary>Smallest value.</summary>
    public long Least { get; init; }
}
