namespace BenefitAnalyzer.Benchmarks;

/// <summary>When each stage of some work began.</summary>
/// <param name="nameOf">What a stage is called here: files that are read or written side by side are one stage.</param>
internal sealed class StageTimes(Func<StageProgress, string> nameOf) : IProgress<StageProgress>
{
    private readonly List<(string Stage, long At)> begun = [];

    /// <summary>How long each stage took until the next one began, the longest first.</summary>
    public IEnumerable<(string Stage, double Seconds)> Longest =>
        begun
            .Zip(begun.Skip(1).Append(("", TimeProvider.System.GetTimestamp())))
            .Select(pair => (pair.First.Stage, Seconds: TimeProvider.System.GetElapsedTime(pair.First.At, pair.Second.Item2).TotalSeconds))
            .OrderByDescending(stage => stage.Seconds);

    public void Report(StageProgress value)
    {
        lock (begun)
        {
            var stage = nameOf(value);
            if (begun.Count == 0 || begun[^1].Stage != stage)
            {
                begun.Add((stage, TimeProvider.System.GetTimestamp()));
            }
        }
    }
}
