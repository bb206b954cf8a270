using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.Appraisal.Adjustments;

/// <summary>How much study an initiative deserves.</summary>
/// <param name="IsShort">Whether claims, counts and evidence are enough, since it costs less than the threshold of the day.</param>
/// <param name="Threshold">The threshold that holds; null where none does.</param>
/// <param name="Cost">Undiscounted cost of the initiative.</param>
/// <param name="StudyEffort">What studying it costs; null where it is not stated.</param>
public sealed record Proportionality(bool IsShort, DatedAmount? Threshold, decimal Cost, decimal? StudyEffort)
{
    /// <summary>Studies should cost at most this share of what they study (WiBe 5.0).</summary>
    public const decimal LargestShare = 0.05m;

    /// <summary>Effort ÷ cost; null where either is missing.</summary>
    public decimal? EffortShare => StudyEffort is { } effort && Cost > 0 ? effort / Cost : null;

    public static Proportionality Of(decimal cost, AppraisalSettings settings, DateOnly day)
    {
        var threshold = settings.ShortBelow.FirstOrDefault(amount => amount.Days.Contains(day));
        return new Proportionality(threshold is not null && cost < threshold.Amount, threshold, cost, settings.StudyEffort);
    }
}
