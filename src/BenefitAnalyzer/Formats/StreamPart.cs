namespace BenefitAnalyzer.Formats;

/// <summary>The next bytes of a stream, which stays open and stands behind them afterwards.</summary>
internal sealed class StreamPart(Stream whole, long length) : ForwardStream
{
    private long left = length;

    public override int Read(Span<byte> buffer)
    {
        var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        left -= read;
        return read;
    }
}
