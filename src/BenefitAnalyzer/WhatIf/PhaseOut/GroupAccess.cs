namespace BenefitAnalyzer.WhatIf.PhaseOut;

/// <summary>A group of people that a closing may shut out.</summary>
/// <param name="Group">Id of the declared group, or district.</param>
/// <param name="Value">Which of its values.</param>
/// <param name="People">Number of persons; null where the table does not tell.</param>
/// <param name="Without">Share without access or without skill, whichever is larger: who has no access hardly has the skill. Null where not known.</param>
/// <param name="Gap">Percentage points of take-up behind the best-served group, as a share above 0; null where not known.</param>
public sealed record GroupAccess(string Group, string Value, long? People, double? Without, double? Gap);
