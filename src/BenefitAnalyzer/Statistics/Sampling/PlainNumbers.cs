namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>Independent random numbers.</summary>
internal sealed class PlainNumbers(ulong key) : UniformNumbers
{
    public override double At(long draw) => Philox.Unit(key, (ulong)draw);
}
