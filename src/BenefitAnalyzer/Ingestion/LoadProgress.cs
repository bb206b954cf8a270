namespace BenefitAnalyzer.Ingestion;

/// <summary>Tells how far the reading of files has come, by their bytes; several threads may read.</summary>
internal sealed class LoadProgress(IProgress<StageProgress>? progress, long total)
{
    private readonly Lock one = new();
    private long bytes;

    /// <summary>Bytes read so far; set back where they are read again.</summary>
    public long Bytes
    {
        get => Interlocked.Read(ref bytes);
        set => Interlocked.Exchange(ref bytes, value);
    }

    /// <summary>A file, or several at once, is being read now.</summary>
    public void Reading(string name)
    {
        lock (one)
        {
            progress?.Report(new StageProgress($"reading {name}", Bytes, total, "bytes"));
        }
    }

    public void Done(long read) => Interlocked.Add(ref bytes, read);

    public void Finished() => progress?.Report(new StageProgress("reading files", total, total, "bytes"));
}
