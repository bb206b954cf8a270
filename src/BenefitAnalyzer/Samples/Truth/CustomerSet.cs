using System.Numerics;

namespace BenefitAnalyzer.Samples.Truth;

/// <summary>A set of customer codes, one bit each: 1.25 MB for all ten million that are possible.</summary>
internal sealed class CustomerSet
{
    private readonly ulong[] bits = new ulong[10_000_000 / 64];

    public long Count => bits.Sum(word => (long)BitOperations.PopCount(word));

    public void Add(int code) => bits[code >> 6] |= 1UL << (code & 63);

    public void Add(CustomerSet other)
    {
        for (var word = 0; word < bits.Length; word++)
        {
            bits[word] |= other.bits[word];
        }
    }
}
