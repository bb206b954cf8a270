namespace BenefitAnalyzer.Metrics.Promises;

/// <summary>On which day it is asked what falls due.</summary>
/// <param name="AsOf">Null for the last day that the data tells of.</param>
/// <param name="WithinDays">What falls due in so many days is due soon.</param>
public sealed record DueQuestion(DateOnly? AsOf = null, int WithinDays = DueQuestion.DefaultDays)
{
    public const int DefaultDays = 90;

    /// <summary>A century.</summary>
    public const int MostDays = 36_500;
}
