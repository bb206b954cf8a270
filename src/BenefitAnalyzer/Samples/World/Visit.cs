namespace BenefitAnalyzer.Samples.World;

/// <summary>A contact that will take place.</summary>
/// <param name="Initiative">The initiative without which it would not take place like this; −1 for none.</param>
/// <param name="Instead">The channel it would take without the initiative; −1 when it would not take place at all.</param>
internal readonly record struct Visit(int StartedAt, int Citizen, byte Service, byte Channel, sbyte Initiative = -1, sbyte Instead = -1);
