using BenefitAnalyzer.Reporting.Archives;
using BenefitAnalyzer.Reporting.Snapshots;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>What computing the figures of an archive again gave. All of its entries are what the manifest says.</summary>
/// <param name="Recomputed">Published figures that were computed again, each once a table and report.</param>
/// <param name="Differences">Those that came out otherwise, or not at all.</param>
/// <param name="NeedLogs">Definitions whose figures only the raw logs would give.</param>
public sealed record Verification(
    ArchiveManifest Manifest,
    int Recomputed,
    IReadOnlyList<FigureChange> Differences,
    IReadOnlyList<string> NeedLogs
);
