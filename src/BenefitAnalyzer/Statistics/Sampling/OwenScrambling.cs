using System.Runtime.Intrinsics;

namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>
/// Nested uniform scrambling: every binary digit of a coordinate is flipped or not by what precedes it, so that points become random and stay as evenly
/// spread as they were.
/// </summary>
/// <remarks>
/// A. Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences" (1995), with a hash in the place of its tree: S. Laine, T. Karras, Computer Graphics
/// Forum 30 (2011) 1265–1275; B. Burley, Journal of Computer Graphics Techniques 9 (2020) 1–20. In a number whose first digit is lowest, sums, odd
/// multiples and exclusive-or with an even multiple let a digit depend on preceding ones alone. The constants are any even numbers.
/// </remarks>
internal static class OwenScrambling
{
    private const uint First = 0x5851F42C;
    private const uint Second = 0x2545F490;
    private const uint Third = 0x14057B7E;

    /// <summary>To the middle of the cell of 2⁻³², never 0 nor 1.</summary>
    private const double Cell = 1.0 / (1L << 32);

    /// <param name="reversed">A coordinate, its first digit lowest.</param>
    /// <param name="key">Of the dimension and the scrambling; its halves are used as they are, so it must be well mixed.</param>
    public static double Unit(uint reversed, ulong key)
    {
        var value = (reversed ^ (reversed * First)) + (uint)key;
        value *= (uint)(key >> 32) | 1;
        value ^= value * Second;
        value ^= value * Third;
        return (SobolSequence.ReverseBits(value) + 0.5) * Cell;
    }

    /// <summary>One coordinate under sixteen scramblings.</summary>
    /// <param name="add">Lower halves of the keys.</param>
    /// <param name="multiply">Upper halves, made odd.</param>
    /// <param name="into">Length 16.</param>
    public static void Units(uint reversed, Vector512<uint> add, Vector512<uint> multiply, Span<double> into)
    {
        var value = (Vector512.Create(reversed ^ (reversed * First)) + add) * multiply;
        value ^= value * Second;
        value ^= value * Third;
        value = ReverseBits(value);
        var (lower, upper) = Vector512.Widen(value);
        Convert(lower).CopyTo(into);
        Convert(upper).CopyTo(into[8..]);
    }

    private static Vector512<double> Convert(Vector512<ulong> values) =>
        (Vector512.ConvertToDouble(values.AsInt64()) + Vector512.Create(0.5)) * Cell;

    private static Vector512<uint> ReverseBits(Vector512<uint> value)
    {
        value = Swap(value, 1, 0x55555555);
        value = Swap(value, 2, 0x33333333);
        value = Swap(value, 4, 0x0F0F0F0F);
        value = Swap(value, 8, 0x00FF00FF);
        return (value >>> 16) | (value << 16);
    }

    private static Vector512<uint> Swap(Vector512<uint> value, int by, uint mask) =>
        ((value >>> by) & Vector512.Create(mask)) | ((value & Vector512.Create(mask)) << by);
}
