using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Targets;

/// <summary>A promised value beside what was measured.</summary>
/// <param name="AtDue">On the day of the promise; null where the data ends before it.</param>
/// <param name="Latest">At the end of the data.</param>
/// <param name="Today">Over the services that count today, where the target has a list of its own; null where it has none.</param>
/// <param name="Dropped">Services of the target's own list that are not held amenable today.</param>
/// <param name="Added">Services held amenable today that are not on the list.</param>
public sealed record TargetProgress(
    Target Target,
    Metric Metric,
    TargetStatus Status,
    Figure? AtDue,
    Figure Latest,
    Figure? Today,
    IReadOnlyList<string> Dropped,
    IReadOnlyList<string> Added
)
{
    /// <summary>Whether the list that it was made for and today's list are the same; a target without a list always counts today's.</summary>
    public bool ListsDiffer => Dropped.Count > 0 || Added.Count > 0;
}
