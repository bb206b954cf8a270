namespace BenefitAnalyzer.Samples.Launches;

/// <summary>What an initiative does to visits at some offices from a day on; a staggered initiative has several.</summary>
/// <param name="Initiative">Index in <see cref="LaunchPlan.Initiatives"/>.</param>
/// <param name="Day">First day, counted from the beginning of the study.</param>
/// <param name="RampDays">Days until the whole effect is there; it grows evenly.</param>
/// <param name="MovedShare">Of the traditional visits by citizens who can reach the new channel, those that move to it, 0 to 1.</param>
/// <param name="NewShare">Visits that nobody would have made without it, as a share of all visits for the service.</param>
/// <param name="Channel">The new channel.</param>
internal sealed record SampleLaunch(
    int Initiative,
    IReadOnlyList<int> Services,
    IReadOnlyList<int> Offices,
    int Day,
    double RampDays,
    double MovedShare,
    double NewShare,
    byte Channel
)
{
    /// <summary>How much of the effect is there on a day, 0 to 1.</summary>
    public double Reach(int day) => day < Day ? 0 : Math.Min(1, (day - Day + 1) / RampDays);
}
