using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Claims.Realised;

/// <summary>The day from which an initiative should have been live, and the day from which it was.</summary>
/// <param name="Actual">Null while it is not.</param>
public sealed record LaunchDays(DateOnly? Planned, DateOnly? Actual)
{
    private const string Live = "live";

    /// <summary>By the study's own record of the initiative, else by its milestone <c>live</c>; null where neither tells.</summary>
    public static LaunchDays? Of(Initiative? initiative, IEnumerable<Milestone> milestones)
    {
        var milestone = milestones.FirstOrDefault(own => own.Name == Live);
        var days = new LaunchDays(initiative?.PlannedLaunch ?? milestone?.Planned, initiative?.Launched ?? milestone?.Actual);
        return days is { Planned: null, Actual: null } ? null : days;
    }
}
