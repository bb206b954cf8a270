using BenefitAnalyzer.Statistics.Durations;
using BenefitAnalyzer.Studies.Contracts;

namespace BenefitAnalyzer.WhatIf.Contracts;

/// <summary>When a successor is ready by one path.</summary>
/// <param name="Ready">First day on which he can serve everything, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="RestReady">The same of the rest when only part is extended; null where that takes the same steps at the same time.</param>
public sealed record Succession(SuccessionPath Path, DaysDistribution Ready, DaysDistribution? RestReady)
{
    /// <summary>The paths that have steps, in the order of their names.</summary>
    public static IReadOnlyList<Succession> Of(string contract, IReadOnlyList<ContractMilestone> milestones) =>
        [
            .. milestones
                .Where(step => step.Contract == contract && !step.IsOfRest)
                .GroupBy(step => step.Path)
                .OrderBy(path => path.Key)
                .Select(path => new Succession(
                    path.Key,
                    Sum([.. path]),
                    milestones.Where(step => step.Contract == contract && step.Path == path.Key && step.IsOfRest).ToList()
                        is { Count: > 0 } rest
                        ? Sum(rest)
                        : null
                )),
        ];

    /// <summary>The same where nobody is ready by the end of a day. Where the steps say that somebody must be, they are taken at their word.</summary>
    public Succession NotReadyBy(DateOnly day) =>
        this with
        {
            Ready = Ready.After(day.DayNumber) ?? Ready,
            RestReady = RestReady?.After(day.DayNumber) ?? RestReady,
        };

    /// <summary>The first step's day and, one after the other, the independent durations of all steps.</summary>
    private static DaysDistribution Sum(List<ContractMilestone> steps) =>
        steps.Aggregate(DaysDistribution.Certain(steps[0].Starts!.Value.DayNumber), (sum, step) => sum.Plus(DurationOf(step)));

    private static DaysDistribution DurationOf(ContractMilestone step) =>
        (
            step.Shape == DurationShape.Pert
                ? DaysDistribution.Pert(step.LowDays, step.LikelyDays, step.HighDays)
                : DaysDistribution.Triangular(step.LowDays, step.LikelyDays, step.HighDays)
        ).WithChance(step.Chance);
}
