namespace BenefitAnalyzer.Ingestion;

/// <summary>Tells how far the reading of files has come, by their bytes.</summary>
internal sealed class LoadProgress(IProgress<StageProgress>? progress, long total)
{
    private long done;

    /// <summary>A file, or several at once, is being read now.</summary>
    public void Reading(string name) => progress?.Report(new StageProgress($"reading {name}", done, total, "bytes"));

    public void Done(long bytes) => done += bytes;

    public void Finished() => progress?.Report(new StageProgress("reading files", total, total, "bytes"));
}
