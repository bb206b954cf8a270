namespace BenefitAnalyzer.Ingestion;

/// <summary>Tells how far the reading of files has come, by their bytes.</summary>
internal sealed class LoadProgress(IProgress<StageProgress>? progress, long total)
{
    /// <summary>Bytes read so far; set back where they are read again.</summary>
    public long Bytes { get; set; }

    /// <summary>A file, or several at once, is being read now.</summary>
    public void Reading(string name) => progress?.Report(new StageProgress($"reading {name}", Bytes, total, "bytes"));

    public void Done(long bytes) => Bytes += bytes;

    public void Finished() => progress?.Report(new StageProgress("reading files", total, total, "bytes"));
}
