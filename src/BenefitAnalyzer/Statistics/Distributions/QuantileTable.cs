using MathNet.Numerics.Distributions;

namespace BenefitAnalyzer.Statistics.Distributions;

/// <summary>
/// The inverse of a smooth cdf in cubic pieces whose values and slopes are exact at their ends. The pieces halve toward both ends of (0, 1), 16 to an octave
/// of the smaller tail, so that the relative error is the same everywhere: about 10⁻⁷ of the distance from the end. Steps need neither logarithm nor root.
/// </summary>
internal sealed class QuantileTable
{
    private const int Octaves = 35;
    private const int BitsAnOctave = 4;
    private const int Shift = 52 - BitsAnOctave;
    private const int Pieces = Octaves << BitsAnOctave;
    private const double Smallest = 1.0 / (1L << (Octaves + 1));
    private static readonly ulong First = BitConverter.DoubleToUInt64Bits(Smallest) >> Shift;
    private static readonly Lazy<QuantileTable> Normals = new(() =>
        new QuantileTable(
            probability => (NormalAt(probability), 1 / Normal.PDF(0, 1, NormalAt(probability))),
            probability => (-NormalAt(probability), -1 / Normal.PDF(0, 1, NormalAt(probability)))
        )
    );

    /// <summary>Four coefficients of each piece, lower tail first.</summary>
    private readonly double[] coefficients = new double[2 * 4 * Pieces];

    /// <param name="lower">Value at a probability of at most a half, and its derivative by that probability.</param>
    /// <param name="upper">The same by the probability of what lies above.</param>
    public QuantileTable(Func<double, (double Value, double Slope)> lower, Func<double, (double Value, double Slope)> upper)
    {
        Fill(lower, 0);
        Fill(upper, Pieces);
    }

    public static QuantileTable StandardNormal => Normals.Value;

    /// <summary>Probabilities become values, in place.</summary>
    public void Invert(Span<double> probabilities)
    {
        foreach (ref var value in probabilities)
        {
            value = At(value);
        }
    }

    public double At(double probability)
    {
        var isUpper = probability > 0.5;
        var tail = Math.Max(isUpper ? 1 - probability : probability, Smallest);
        var bits = BitConverter.DoubleToUInt64Bits(tail);
        var piece = Math.Min((int)((bits >> Shift) - First), Pieces - 1);
        var start = BitConverter.UInt64BitsToDouble(((ulong)piece + First) << Shift);
        var step = tail - start;
        var of = coefficients.AsSpan(4 * (isUpper ? Pieces + piece : piece), 4);
        return of[0] + step * (of[1] + step * (of[2] + step * of[3]));
    }

    private static double NormalAt(double probability) => Normal.InvCDF(0, 1, probability);

    private void Fill(Func<double, (double Value, double Slope)> tail, int firstPiece)
    {
        var (value, slope) = tail(Smallest);
        var start = Smallest;
        for (var piece = 0; piece < Pieces; piece++)
        {
            var end = BitConverter.UInt64BitsToDouble(((ulong)piece + 1 + First) << Shift);
            var width = end - start;
            var (nextValue, nextSlope) = tail(end);
            var secant = (nextValue - value) / width;
            // A density of 0 has no finite slope: the chord stands in, within a piece of no consequence.
            var (left, right) = (double.IsFinite(slope) ? slope : secant, double.IsFinite(nextSlope) ? nextSlope : secant);
            var of = coefficients.AsSpan(4 * (firstPiece + piece), 4);
            of[0] = value;
            of[1] = left;
            of[2] = ((3 * secant) - (2 * left) - right) / width;
            of[3] = (left + right - (2 * secant)) / (width * width);
            (value, slope, start) = (nextValue, nextSlope, end);
        }
    }
}
