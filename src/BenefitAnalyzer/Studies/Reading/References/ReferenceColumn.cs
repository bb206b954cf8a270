namespace BenefitAnalyzer.Studies.Reading.References;

/// <summary>A column that a reference table may have.</summary>
internal sealed record ReferenceColumn(string Heading, bool IsRequired = false);
