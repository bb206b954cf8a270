namespace BenefitAnalyzer.Studies.Reading.Yaml;

/// <summary>A value and where it stands, so that a later check can still point at it.</summary>
internal sealed record Placed<T>(T Value, Place At);
