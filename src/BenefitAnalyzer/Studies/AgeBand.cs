namespace BenefitAnalyzer.Studies;

/// <summary>A group of people from an age on, up to the next band.</summary>
/// <param name="Code">Value of the group that the band stands for.</param>
/// <param name="FromAge">Full years at the start of the transaction.</param>
public sealed record AgeBand(string Code, int FromAge);
