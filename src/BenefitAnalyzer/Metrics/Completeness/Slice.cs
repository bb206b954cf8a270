using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>What a source should deliver in one month, from one office or (null) as a whole.</summary>
public sealed record Slice(string Source, string? Office, Period Month);
