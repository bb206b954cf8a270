namespace BenefitAnalyzer.Samples.World;

/// <summary>What the sample knows about a citizen: age band, whether the e-channel can be reached from home, nearest office.</summary>
internal readonly record struct Citizen(sbyte AgeBand, bool HasAccess, byte Office);
