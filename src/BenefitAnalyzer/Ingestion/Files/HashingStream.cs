using System.Security.Cryptography;
using BenefitAnalyzer.Formats;

namespace BenefitAnalyzer.Ingestion.Files;

/// <summary>Passes bytes through and hashes them on the way, so that a compressed file is read once.</summary>
internal sealed class HashingStream(Stream inner, IncrementalHash hash) : ForwardStream
{
    private long position;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        hash.AppendData(buffer[..read]);
        position += read;
        return read;
    }
}
