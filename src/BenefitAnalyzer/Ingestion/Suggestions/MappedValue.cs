namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>A value of the file.</summary>
/// <param name="Count">Rows of the sample that have it.</param>
/// <param name="Code">Code of the study whose name is near; null when somebody must say it.</param>
public sealed record MappedValue(string Value, int Count, string? Code);
