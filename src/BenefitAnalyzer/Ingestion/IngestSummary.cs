using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.Ingestion;

/// <summary>What an ingest found and did.</summary>
/// <param name="Files">Every file of the study, by source and name.</param>
/// <param name="Loaded">Files read now; 0 when nothing had changed.</param>
/// <param name="Diagnostics">About files; the reasons of rejected records are in the quarantine.</param>
public sealed record IngestSummary(IReadOnlyList<LoadedFile> Files, int Loaded, int Removed, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Where every rejected record stands with its place and reason; null when none was rejected.</summary>
    public string? RejectedFile { get; init; }

    /// <summary>Of the files loaded now, those that were left out because too much of them was rejected.</summary>
    public int Refused { get; init; }

    /// <summary>Files that have another name than before.</summary>
    public int Renamed { get; init; }

    public bool HasRefusedFiles => Files.Any(file => file.State == LoadedFile.StateRefused);
}
