using System.Numerics;
using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>Sixteen independent hypercubes of n draws each: one draw in each of n equal slices, in random order.</summary>
/// <remarks>
/// M. McKay, R. Beckman, W. Conover, Technometrics 21 (1979) 239–245. The order is a keyed permutation, not a shuffled array, so that any draw is found on
/// its own: a Feistel network over the next power of four, repeated until the number is below n.
/// </remarks>
/// <param name="draws">Of all hypercubes; a last one that is not full leaves slices empty.</param>
internal sealed class LatinHypercubeDraws(ulong key, long draws) : UniformDraws
{
    private const int Rounds = 6;
    private readonly long slices = (draws + Replicates - 1) / Replicates;
    private readonly int half = (BitOperations.Log2((ulong)Math.Max(1, ((draws + Replicates - 1) / Replicates) - 1)) / 2) + 1;

    public override double At(long draw)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(draw, draws);
        return (SliceOf(draw / Replicates, (ulong)(draw % Replicates)) + Philox.Unit(key, (ulong)draw)) / slices;
    }

    private long SliceOf(long place, ulong replicate)
    {
        var mask = (1UL << half) - 1;
        var number = (ulong)place;
        do
        {
            var (left, right) = (number >> half, number & mask);
            for (var round = 0UL; round < Rounds; round++)
            {
                (left, right) = (
                    right,
                    left ^ (SeededDraws.Mix(key ^ SeededDraws.Mix((((replicate * Rounds) + round + 1) << 48) + right)) & mask)
                );
            }

            number = (left << half) | right;
        } while (number >= (ulong)slices);

        return (long)number;
    }
}
