using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Snapshots;

namespace BenefitAnalyzer.Reporting;

/// <summary>A report to be written.</summary>
/// <param name="Template">Id of a template.</param>
/// <param name="Folder">Where its files go.</param>
public sealed record ReportRequest(string Template, DirectoryInfo Folder)
{
    /// <summary>Whether it is kept as a snapshot of the study.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>What the snapshot is called; null for its kind and the last day of its data.</summary>
    public string? Name { get; init; }

    /// <summary>A snapshot, by name or file, since which changes are told; null for none.</summary>
    public string? CompareWith { get; init; }
}

/// <summary>A report that was written.</summary>
/// <param name="Changes">What is not as in the snapshot that it was compared with; null where it was with none.</param>
/// <param name="Snapshot">The file that keeps it; null where it was not frozen.</param>
public sealed record WrittenReport(Report Report, IReadOnlyList<FigureChange>? Changes, FileInfo? Snapshot);
