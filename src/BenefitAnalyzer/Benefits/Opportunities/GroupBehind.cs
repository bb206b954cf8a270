namespace BenefitAnalyzer.Benefits.Opportunities;

/// <summary>People who could not follow if more of a service moved to its e-channels.</summary>
/// <param name="Dimension">What divides people, such as <c>age_band</c>.</param>
/// <param name="TakeUp">Their take-up of the service; null where it is not known.</param>
/// <param name="WithoutAccess">Share of the group without access to the channel, of the population table; null where not known.</param>
public sealed record GroupBehind(string Dimension, string Group, decimal? TakeUp, decimal? WithoutAccess);
