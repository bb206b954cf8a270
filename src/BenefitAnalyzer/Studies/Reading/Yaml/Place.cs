namespace BenefitAnalyzer.Studies.Reading.Yaml;

/// <summary>Where something stands in the study file; line and column are 1-based.</summary>
internal readonly record struct Place(int Line, int Column);
