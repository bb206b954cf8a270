using System.Numerics;
using System.Runtime.Intrinsics;
using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>One dimension of the Sobol sequence under sixteen scramblings: draw i is point ⌊i ÷ 16⌋ under scrambling i mod 16.</summary>
/// <remarks>So more draws add points to each scrambling and leave earlier draws as they are.</remarks>
internal sealed class ScrambledSobolDraws : UniformDraws
{
    private readonly uint[] directions;
    private readonly ulong[] keys = new ulong[Replicates];
    private readonly Vector512<uint> add;
    private readonly Vector512<uint> multiply;

    public ScrambledSobolDraws(ulong key, int dimension)
    {
        directions = SobolSequence.ReversedDirections(dimension);
        for (var replicate = 0; replicate < Replicates; replicate++)
        {
            keys[replicate] = SeededDraws.Mix(key ^ SeededDraws.Mix((ulong)replicate + 1));
        }

        add = Vector512.Create([.. keys.Select(own => (uint)own)]);
        multiply = Vector512.Create([.. keys.Select(own => (uint)(own >> 32) | 1)]);
    }

    public override double At(long draw) =>
        OwenScrambling.Unit(SobolSequence.Reversed((uint)(draw / Replicates), directions), keys[draw % Replicates]);

    public override void Fill(long first, Span<double> into)
    {
        if (first % Replicates != 0 || into.Length % Replicates != 0)
        {
            base.Fill(first, into);
            return;
        }

        var index = (uint)(first / Replicates);
        var point = SobolSequence.Reversed(index, directions);
        for (var at = 0; at < into.Length; at += Replicates)
        {
            OwenScrambling.Units(point, add, multiply, into.Slice(at, Replicates));
            index++;
            point ^= directions[BitOperations.TrailingZeroCount(index)];
        }
    }
}
