namespace BenefitAnalyzer.Formats;

/// <summary>Bytes that were read ahead, and the stream after them, which it disposes.</summary>
internal sealed class JoinedStream(byte[] ahead, Stream rest) : ForwardStream
{
    private int at;

    public override int Read(Span<byte> buffer)
    {
        if (at == ahead.Length)
        {
            return rest.Read(buffer);
        }

        var taken = Math.Min(buffer.Length, ahead.Length - at);
        ahead.AsSpan(at, taken).CopyTo(buffer);
        at += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
