namespace BenefitAnalyzer.Samples.Launches;

/// <summary>The visit that a moved one would have been without the launch.</summary>
/// <param name="StartedAt">Seconds of <see cref="World.SampleCalendar"/>, on the day of the visit.</param>
/// <param name="CompletedAt">−1 when it would not have been completed within the study.</param>
/// <param name="Handling">Staff time in tenths of a minute.</param>
/// <param name="Channel">−1 when the visit would not have been made at all, or follows from one.</param>
internal readonly record struct Unlaunched(int StartedAt, int CompletedAt, int Handling, sbyte Channel)
{
    public static Unlaunched None { get; } = new(-1, -1, 0, -1);
}
