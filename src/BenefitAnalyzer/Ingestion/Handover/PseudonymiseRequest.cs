using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>A log to be copied with pseudonyms in the place of persons.</summary>
/// <param name="File">The log; packed where its name ends in <c>.gz</c> or <c>.zst</c>.</param>
/// <param name="Output">The copy, packed by its name too; nothing is overwritten.</param>
public sealed record PseudonymiseRequest(string File, string Output)
{
    /// <summary>Headings of the columns to hide, besides those that the source says.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Headings of columns to leave out, such as remarks.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>Whose source describes the log: its persons are hidden, and columns that it does not read are left out.</summary>
    public (Study Study, Source Source)? Described { get; init; }

    /// <summary>Whether it is a fault that no column holds persons; otherwise the columns that the source does not read are all that is left out.</summary>
    public bool ExpectsPersons { get; init; } = true;

    /// <summary>File with the key, where neither the environment nor the study names it.</summary>
    public string? KeyFile { get; init; }
}
