namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>Random numbers by counter: number i of a key is a function of both, and different keys have different functions, not parts of one sequence.</summary>
/// <remarks>Philox4×32-10: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011).</remarks>
internal static class Philox
{
    private const int Rounds = 10;
    private const ulong FirstMultiplier = 0xD2511F53;
    private const ulong SecondMultiplier = 0xCD9E8D57;
    private const uint FirstWeyl = 0x9E3779B9;
    private const uint SecondWeyl = 0xBB67AE85;

    /// <summary>Uniform on (0, 1), of 53 digits.</summary>
    public static double Unit(ulong key, ulong counter) => ((Bits(key, counter) >> 11) + 0.5) * (1.0 / (1UL << 53));

    public static ulong Bits(ulong key, ulong counter)
    {
        var block = Block(((uint)counter, (uint)(counter >> 32), 0, 0), ((uint)key, (uint)(key >> 32)));
        return block.A | ((ulong)block.B << 32);
    }

    public static (uint A, uint B, uint C, uint D) Block((uint A, uint B, uint C, uint D) counter, (uint First, uint Second) key)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var first = FirstMultiplier * counter.A;
            var second = SecondMultiplier * counter.C;
            counter = (
                (uint)(second >> 32) ^ counter.B ^ key.First,
                (uint)second,
                (uint)(first >> 32) ^ counter.D ^ key.Second,
                (uint)first
            );
            key = (key.First + FirstWeyl, key.Second + SecondWeyl);
        }

        return counter;
    }
}
