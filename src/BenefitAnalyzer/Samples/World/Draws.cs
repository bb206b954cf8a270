namespace BenefitAnalyzer.Samples.World;

/// <summary>Random numbers of one stream (SplitMix64): draw i depends on the seed, the stream and i alone, on every platform.</summary>
/// <remarks>G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
internal struct Draws
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private ulong state;

    private Draws(ulong state) => this.state = state;

    public static Draws Of(ulong seed, ulong stream) => new(Mix(Mix(seed) + (stream * GoldenGamma)));

    /// <summary>A fixed scrambling of 64 bits: equal input, equal output.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public ulong Next()
    {
        state += GoldenGamma;
        return Mix(state);
    }

    /// <summary>Uniform on [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on 0 … <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    public bool Chance(double probability) => Unit() < probability;
}
