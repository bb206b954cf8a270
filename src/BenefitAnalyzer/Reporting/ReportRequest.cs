using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Promises;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting;

/// <summary>Which report is wanted, and of what.</summary>
/// <param name="Template">Id of the template.</param>
public sealed record ReportRequest(string Template)
{
    /// <summary>Code of the only initiative that it is to be about; null for all.</summary>
    public string? Initiative { get; init; }

    /// <summary>On which day it is asked what falls due.</summary>
    public DueQuestion Due { get; init; } = new();

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
