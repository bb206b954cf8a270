using System.Globalization;
using System.IO.Compression;
using System.Numerics;

namespace BenefitAnalyzer.Statistics.Sampling;

/// <summary>Points that fill the unit cube more evenly than random ones; any point of any dimension on its own.</summary>
/// <remarks>
/// I. Sobol, USSR Comput. Math. Math. Phys. 7 (1967) 86–112, in the Gray code order of I. Antonov, V. Saleev (1979); direction numbers of S. Joe,
/// F. Kuo, SIAM J. Sci. Comput. 30 (2008) 2635–2654.
/// </remarks>
public static class SobolSequence
{
    /// <summary>There are direction numbers for so many dimensions.</summary>
    public const int Dimensions = 21_201;

    /// <summary>Binary digits of a coordinate, and of the number of points.</summary>
    public const int Digits = 32;

    private const string Resource = "Sampling/new-joe-kuo-6.21201.gz";
    private static readonly Lazy<uint[][]> Published = new(Read);

    /// <summary>The coordinate on [0, 1).</summary>
    /// <param name="index">0-based; point 0 is the origin.</param>
    /// <param name="dimension">0-based.</param>
    public static double At(uint index, int dimension)
    {
        var point = Reversed(index, ReversedDirections(dimension));
        var value = 0.0;
        for (var digit = 0; digit < Digits; digit++)
        {
            value += ((point >> digit) & 1) / Math.ScaleB(1, digit + 1);
        }

        return value;
    }

    /// <summary>Direction numbers of a dimension with their first binary digit lowest, which is how scrambling wants them.</summary>
    internal static uint[] ReversedDirections(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, Dimensions);
        var directions = new uint[Digits];
        // Fractions m_k / 2^k: the recurrence of a primitive polynomial of degree s with inner coefficients a.
        var row = dimension == 0 ? [] : Published.Value[dimension - 1];
        var degree = row.Length - 1;
        for (var k = 0; k < Digits; k++)
        {
            directions[k] =
                dimension == 0 ? 1u << (Digits - 1 - k)
                : k < degree ? row[k + 1] << (Digits - 1 - k)
                : Next(directions, k, degree, row[0]);
        }

        return [.. directions.Select(ReverseBits)];
    }

    /// <summary>The coordinate's binary digits, the first one lowest.</summary>
    internal static uint Reversed(uint index, uint[] reversedDirections)
    {
        var point = 0u;
        for (var gray = index ^ (index >> 1); gray != 0; gray &= gray - 1)
        {
            point ^= reversedDirections[BitOperations.TrailingZeroCount(gray)];
        }

        return point;
    }

    internal static uint ReverseBits(uint value)
    {
        value = ((value >> 1) & 0x55555555) | ((value & 0x55555555) << 1);
        value = ((value >> 2) & 0x33333333) | ((value & 0x33333333) << 2);
        value = ((value >> 4) & 0x0F0F0F0F) | ((value & 0x0F0F0F0F) << 4);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(value);
    }

    private static uint Next(uint[] directions, int k, int degree, uint coefficients)
    {
        var next = directions[k - degree] ^ (directions[k - degree] >> degree);
        for (var inner = 1; inner < degree; inner++)
        {
            next ^= ((coefficients >> (degree - 1 - inner)) & 1) * directions[k - inner];
        }

        return next;
    }

    /// <summary>A row for each dimension from the second on: the coefficients, then the initial numbers (layout in <c>new-joe-kuo-6.21201.txt</c>).</summary>
    private static uint[][] Read()
    {
        using var packed = typeof(SobolSequence).Assembly.GetManifestResourceStream(Resource)!;
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        text.ReadLine();
        var rows = new uint[Dimensions - 1][];
        Span<Range> cells = stackalloc Range[Digits];
        for (var at = 0; at < rows.Length; at++)
        {
            var line = text.ReadLine().AsSpan();
            var count = line.Split(cells, ' ');
            var row = new uint[count - 2];
            for (var cell = 2; cell < count; cell++)
            {
                row[cell - 2] = uint.Parse(line[cells[cell]], CultureInfo.InvariantCulture);
            }

            rows[at] = row;
        }

        return rows;
    }
}
