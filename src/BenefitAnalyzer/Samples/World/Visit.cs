namespace BenefitAnalyzer.Samples.World;

/// <summary>A contact that follows from an earlier one: a resumed attempt, or a visit to a counter after a failed one.</summary>
internal readonly record struct Visit(int StartedAt, int Citizen, byte Service, byte Channel);
