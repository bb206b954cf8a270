namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>What a figure would be if nothing but chance were at work, in the unit of its value; both ends included.</summary>
public readonly record struct ExpectedRange(decimal Low, decimal High)
{
    public bool Contains(decimal value) => value >= Low && value <= High;
}
