using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Snapshots;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting;

/// <summary>A report to be written.</summary>
/// <param name="Template">Id of a template.</param>
/// <param name="Folder">Where its files go.</param>
public sealed record ReportRequest(string Template, DirectoryInfo Folder)
{
    /// <summary>Code of the only initiative that it is to be about; null for all.</summary>
    public string? Initiative { get; init; }

    /// <summary>On which day it is asked what falls due.</summary>
    public DueQuestion Due { get; init; } = new();

    /// <summary>The period that it tells of; what is not said here its template or the study says.</summary>
    public ReportedPeriod Reported { get; init; } = ReportedPeriod.NotSaid;

    /// <summary>Whether it is kept as a snapshot of the study.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>What the snapshot is called; null for its kind, its initiative and the last day of its data.</summary>
    public string? Name { get; init; }

    /// <summary>A snapshot, by name or file, since which changes are told; null for none.</summary>
    public string? CompareWith { get; init; }

    /// <summary>The template with the period that is reported on; null where a day or a comparison is named without the length of the period, which is reported.</summary>
    internal ReportTemplate? PeriodOf(ReportTemplate template, Action<Diagnostic> report)
    {
        var reported = Reported.Or(template.Reported);
        if (reported.Length is null && reported != ReportedPeriod.NotSaid)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.ReportedPeriodLengthMissing,
                    null,
                    null,
                    "'until' and 'against' are said of a period of some length: give 'period', one of month, quarter and fiscal_year"
                )
            );
            return null;
        }

        return reported == ReportedPeriod.NotSaid ? template : template with { Reported = reported };
    }

    /// <summary>What the report is about; null when its template needs an initiative and none is named, or the study has none of the name, which is reported.</summary>
    internal ReportScope? ScopeOf(ReportTemplate template, Study study, Action<Diagnostic> report)
    {
        if (Initiative is null && !template.IsOfOneInitiative)
        {
            return new ReportScope(null, Due);
        }

        if (study.Initiatives.FirstOrDefault(known => known.Id == Initiative) is { } initiative)
        {
            return new ReportScope(initiative, Due);
        }

        var names = study.Initiatives.Select(known => known.Id).ToList();
        report(
            Diagnostic.Error(
                DiagnosticCodes.ReportInitiativeMissing,
                null,
                null,
                names.Count == 0 ? $"'{Template}' is about one initiative, and the study names none: list 'initiatives:'"
                    : Initiative is null
                        ? $"'{Template}' is about one initiative: name it with --initiative; there are {string.Join(", ", names)}"
                    : $"there is no initiative '{Initiative}'{NearestName.Hint(Initiative, names)}"
            )
        );
        return null;
    }
}

/// <summary>A report that was written.</summary>
/// <param name="Changes">What is not as in the snapshot that it was compared with; null where it was with none.</param>
/// <param name="Snapshot">The file that keeps it; null where it was not frozen.</param>
public sealed record WrittenReport(Report Report, IReadOnlyList<FigureChange>? Changes, FileInfo? Snapshot);
