using BenefitAnalyzer.Ingestion;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>A row of a log, or a line of a return, drawn for an audit: where it stands and what it counted as. Of persons it says nothing.</summary>
/// <param name="Line">1-based; null where it cannot be told: rows without an id, ids that are pseudonyms, a file that is gone or changed.</param>
/// <param name="Id">The transaction's id as it is stored; null where the row has none, and of a return.</param>
/// <param name="Day">On which the figure counts it.</param>
public sealed record SampledRow(
    LoadedFile File,
    long? Line,
    string? Id,
    DateOnly Day,
    string Service,
    string? Channel,
    string? Office,
    string? Outcome
);
