namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>Independent random numbers.</summary>
internal sealed class PlainStream(ulong key) : UniformStream
{
    public override double At(long draw) => Philox.Unit(key, (ulong)draw);
}
