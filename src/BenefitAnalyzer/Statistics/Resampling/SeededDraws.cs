namespace BenefitAnalyzer.Statistics.Resampling;

/// <summary>Random numbers of one stream: draw i depends on the seed, the stream and i alone, on every platform.</summary>
/// <remarks>SplitMix64: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
public sealed class SeededDraws(ulong seed, ulong stream)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private ulong state = Mix(Mix(seed) + (stream * GoldenGamma));

    /// <summary>Uniform on [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on 0 … <paramref name="count"/> − 1.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>Standard normal, by the polar form of Box and Muller's transformation.</summary>
    public double Normal()
    {
        while (true)
        {
            var x = (2 * Unit()) - 1;
            var y = (2 * Unit()) - 1;
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                return x * Math.Sqrt(-2 * Math.Log(square) / square);
            }
        }
    }

    /// <summary>Different numbers of 0 … <paramref name="of"/> − 1 in random order.</summary>
    public int[] Choose(int count, int of)
    {
        var all = Enumerable.Range(0, of).ToArray();
        for (var i = 0; i < count; i++)
        {
            var with = i + Below(of - i);
            (all[i], all[with]) = (all[with], all[i]);
        }

        return all[..count];
    }

    /// <summary>A bijection after which equal bits of two numbers say nothing of each other.</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private ulong Next()
    {
        state += GoldenGamma;
        return Mix(state);
    }
}
