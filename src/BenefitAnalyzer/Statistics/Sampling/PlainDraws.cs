namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>Independent random numbers.</summary>
internal sealed class PlainDraws(ulong key) : UniformDraws
{
    public override double At(long draw) => Philox.Unit(key, (ulong)draw);
}
