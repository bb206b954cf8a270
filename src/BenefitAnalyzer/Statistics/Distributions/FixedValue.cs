namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>A number that is known, or taken as known.</summary>
public sealed record FixedValue(double Value) : Distribution
{
    public override string? Fault => AreFinite(Value) ? null : "a fixed value must be a number";

    public override double Mean => Value;

    public override double InverseCdf(double probability) => Value;
}
