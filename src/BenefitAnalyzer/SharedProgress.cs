namespace BenefitAnalyzer;

/// <summary>
/// Progress of work that several threads do. It is told by one of them at a time and never falls while they work, so that
/// who listens need not guard itself.
/// </summary>
/// <param name="progress">Who listens; null when nobody does.</param>
/// <param name="total">Units in all.</param>
/// <param name="unit">What is counted, as in <see cref="StageProgress.Unit"/>.</param>
internal sealed class SharedProgress(IProgress<StageProgress>? progress, long total, string unit)
{
    private readonly Lock one = new();
    private long done;

    /// <summary>Units done so far; set back where they are done again.</summary>
    public long Done
    {
        get => Interlocked.Read(ref done);
        set => Interlocked.Exchange(ref done, value);
    }

    /// <summary>Counts what was done, without a word.</summary>
    public void Add(long units) => Interlocked.Add(ref done, units);

    /// <summary>Says what is being done now, and how much was done before.</summary>
    public void Tell(string stage)
    {
        lock (one)
        {
            progress?.Report(new StageProgress(stage, Done, total, unit));
        }
    }
}
