namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>A document of the evidence register.</summary>
/// <param name="Document">Title or file.</param>
/// <param name="Claim">What it is evidence of.</param>
/// <param name="Date">Its own date; a document without one proves no saving.</param>
public sealed record EvidenceDocument(string Id, string Document, string Claim, DateOnly? Date)
{
    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public string? Hash { get; init; }

    public string? Page { get; init; }

    public string? Officer { get; init; }

    public string? PreparedBy { get; init; }

    public string? CheckedBy { get; init; }

    public string? ApprovedBy { get; init; }
}
