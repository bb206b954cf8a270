namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>How a field may be filled from a column, and what speaks for it.</summary>
/// <param name="Field">A name from <see cref="Studies.Field"/> or the id of a declared group.</param>
/// <param name="Score">0 to 1: of two fields that want one column the higher takes it.</param>
/// <param name="Reasons">Plain sentences, the strongest first.</param>
public sealed record FieldDraft(string Field, string Column, double Score, IReadOnlyList<string> Reasons)
{
    /// <summary>Of times; <c>?</c> where two formats fit and mean other days.</summary>
    public string? Format { get; init; }

    /// <summary>Of durations: minutes, seconds, hours or days; null for minutes.</summary>
    public string? Unit { get; init; }

    /// <summary>Values of the file with the code that each may mean; empty when the file's values serve as codes.</summary>
    public IReadOnlyList<MappedValue> Map { get; init; } = [];
}
