namespace BenefitAnalyzer.Statistics.Sensitivity;

/// <summary>A share of the variance of an outcome with its 95 % interval.</summary>
/// <param name="Value">As estimated: chance can take the share of an input that does nothing a little below 0.</param>
public sealed record VarianceShare(double Value, double Low, double High)
{
    /// <summary>Whether the interval holds 0; then the value is not to be printed alone.</summary>
    public bool IsIndistinguishableFromZero => Low <= 0;
}

/// <summary>What one input, or one group of inputs that depend on each other, does to the variance of an outcome.</summary>
/// <param name="First">Share that goes away when the input is known.</param>
/// <param name="Total">Share that remains when all others are known: with its interactions.</param>
public sealed record SobolIndex(VarianceShare First, VarianceShare Total);
