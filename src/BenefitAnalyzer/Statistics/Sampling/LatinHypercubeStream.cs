using System.Numerics;
using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>One draw in each of n equal slices, in random order.</summary>
/// <remarks>
/// M. McKay, R. Beckman, W. Conover, Technometrics 21 (1979) 239–245. The order is a keyed permutation, not a shuffled array, so that any draw is found on
/// its own: a Feistel network over the next power of four, repeated until the number is below n.
/// </remarks>
internal sealed class LatinHypercubeStream(ulong key, long draws) : UniformStream
{
    private const int Rounds = 6;
    private readonly int half = (BitOperations.Log2((ulong)Math.Max(1, draws - 1)) / 2) + 1;

    public override double At(long draw)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(draw, draws);
        return (SliceOf(draw) + Philox.Unit(key, (ulong)draw)) / draws;
    }

    private long SliceOf(long draw)
    {
        var mask = (1UL << half) - 1;
        var number = (ulong)draw;
        do
        {
            var (left, right) = (number >> half, number & mask);
            for (var round = 0UL; round < Rounds; round++)
            {
                (left, right) = (right, left ^ (SeededDraws.Mix(key ^ SeededDraws.Mix((round << 48) + right + 1)) & mask));
            }

            number = (left << half) | right;
        } while (number >= (ulong)draws);

        return (long)number;
    }
}
