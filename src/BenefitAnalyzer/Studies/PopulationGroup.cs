namespace BenefitAnalyzer.Studies;

/// <summary>A row of the <c>population</c> table: people whom logs cannot see, by group.</summary>
/// <param name="Group">Id of a declared group, or <c>district</c>.</param>
/// <param name="People">Number of persons.</param>
/// <param name="WithAccess">Share with access to the e-channel, 0 to 1; null when not known.</param>
/// <param name="WithSkill">Share able to use it, 0 to 1; null when not known.</param>
public sealed record PopulationGroup(
    string Group,
    string Value,
    long People,
    double? WithAccess,
    double? WithSkill,
    double? AccessLow,
    double? AccessHigh,
    string? Source
);
