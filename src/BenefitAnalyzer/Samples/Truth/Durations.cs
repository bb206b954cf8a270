namespace BenefitAnalyzer.Samples.Truth;

/// <summary>An exact histogram of durations in tenths of a minute: percentiles of any number of rows in 16 kB.</summary>
internal sealed class Durations
{
    /// <summary>More than three hours: longer than anything that <see cref="World.Journey"/> makes.</summary>
    private const int Bins = 2048;
    private readonly long[] counts = new long[Bins];

    public long Count { get; private set; }

    /// <param name="tenths">Tenths of a minute; −1 is no value and not counted.</param>
    public void Add(int tenths)
    {
        if (tenths >= 0)
        {
            counts[tenths]++;
            Count++;
        }
    }

    public void Add(Durations other)
    {
        for (var bin = 0; bin < Bins; bin++)
        {
            counts[bin] += other.counts[bin];
        }

        Count += other.Count;
    }

    /// <summary>Percentile of type 1 in whole seconds: the smallest value that at least this share of rows does not exceed.</summary>
    public int? Percentile(int percent)
    {
        if (Count == 0)
        {
            return null;
        }

        var rank = ((Count * percent) + 99) / 100;
        var bin = 0;
        for (var below = counts[0]; below < rank; below += counts[bin])
        {
            bin++;
        }

        return bin * 6;
    }
}
