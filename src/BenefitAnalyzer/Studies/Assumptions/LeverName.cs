using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Studies.Assumptions;

/// <summary>Names a lever: of what kind it is, and of what it is said.</summary>
/// <param name="Target">The initiative, ceiling, contract or closing; null for all of them, or for the study.</param>
public sealed record LeverName(LeverKind Kind, string? Target)
{
    private const char At = '@';

    /// <summary>Such as <c>capital-cost</c> or <c>capital-cost@hall-booking</c>; the same lever has the same id in every file.</summary>
    public string Id => Target is null ? Kind.Id : $"{Kind.Id}{At}{Target}";

    /// <summary>The one initiative that it is of; null for all of them, and for levers that are of something else.</summary>
    public string? Initiative => Kind.Subject == LeverSubject.Initiative ? Target : null;

    /// <summary>Whether it concerns an initiative, ceiling or contract.</summary>
    public bool Concerns(string target) => Target is null || Target == target;

    /// <returns>Null where the name is that of no lever; <paramref name="fault"/> then says why.</returns>
    /// <param name="kinds">Those that may be named.</param>
    public static LeverName? Parse(string text, IReadOnlyList<LeverKind> kinds, LeverTargets targets, out string fault)
    {
        var parts = text.Split(At, 2);
        if (kinds.FirstOrDefault(kind => kind.Id == parts[0]) is not { } kind)
        {
            string[] known = [.. kinds.Select(kind => kind.Id)];
            fault = LeverKind.All.Any(other => other.Id == parts[0])
                ? $"'{parts[0]}' is a choice of scenarios and cannot be uncertain; those that can be: {string.Join(", ", known)}"
                : $"there is no lever '{Shortened.Of(parts[0])}'{NearestName.Hint(parts[0], known)}; each also of one initiative, as in '{LeverKind.CapitalCost.Id}{At}INITIATIVE'";
            return null;
        }

        var target = parts.Length == 1 ? null : parts[1];
        fault = targets.FaultOf(kind, target);
        return fault.Length == 0 ? new LeverName(kind, target) : null;
    }

    public override string ToString() => Id;
}
