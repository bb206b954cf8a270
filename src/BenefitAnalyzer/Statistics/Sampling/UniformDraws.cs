using System.Text;
using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>The uniforms of one input: draw i depends on the seed, the input's id and dimension and i alone, in any order and on any thread.</summary>
public abstract class UniformDraws
{
    /// <summary>Draws i, i + 16, i + 32 … share a scrambling, so that sixteen independent estimates tell the error of their mean.</summary>
    public const int Replicates = 16;

    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <param name="id">Names the stream; whatever else has another id has other numbers.</param>
    /// <param name="dimension">0-based Sobol dimension; null has none left and takes counter-based random numbers.</param>
    /// <param name="draws">How many there will be; only a Latin hypercube asks.</param>
    public static UniformDraws Of(SamplingMethod method, ulong seed, string id, int? dimension, long draws)
    {
        var key = KeyOf(seed, id);
        return method switch
        {
            SamplingMethod.LatinHypercube => new LatinHypercubeDraws(key, draws),
            SamplingMethod.ScrambledSobol when dimension is { } own => new ScrambledSobolDraws(key, own),
            _ => new PlainDraws(key),
        };
    }

    /// <summary>Uniform on (0, 1).</summary>
    /// <param name="draw">0-based.</param>
    public abstract double At(long draw);

    /// <summary>Consecutive draws.</summary>
    public virtual void Fill(long first, Span<double> into)
    {
        for (var at = 0; at < into.Length; at++)
        {
            into[at] = At(first + at);
        }
    }

    /// <summary>FNV-1a of the id, mixed with the seed.</summary>
    internal static ulong KeyOf(ulong seed, string id)
    {
        var hash = OffsetBasis;
        foreach (var letter in Encoding.UTF8.GetBytes(id))
        {
            hash = (hash ^ letter) * Prime;
        }

        return SeededDraws.Mix(SeededDraws.Mix(seed + Prime) ^ SeededDraws.Mix(hash));
    }
}
