namespace BenefitAnalyzer.Metrics.Integrity;

/// <summary>The hours of one channel in which transactions began, in their order.</summary>
/// <param name="keys">Values of the dimensions, other than times and channel, that divide the question.</param>
/// <param name="changedHours">Hours that do not last an hour, by their number, and how many they last: those in which the clocks change.</param>
internal sealed class HourSeries(
    IReadOnlyList<string?> keys,
    string? channel,
    HourCount[] hours,
    IReadOnlyDictionary<int, double> changedHours
)
{
    public IReadOnlyList<string?> Keys => keys;

    public string? Channel => channel;

    public HourCount[] Hours => hours;

    public IReadOnlyDictionary<int, double> ChangedHours => changedHours;

    /// <summary>Whether its times are recorded to the second; others cannot be tested for what happens within a minute.</summary>
    public bool IsToTheSecond { get; } = Array.Exists(hours, hour => hour.IsToTheSecond);
}
