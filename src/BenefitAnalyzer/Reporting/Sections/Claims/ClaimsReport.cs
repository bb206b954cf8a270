using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Claims;

/// <summary>Tables of claims by themselves, for internal use.</summary>
internal static class ClaimsReport
{
    /// <param name="loaded">The study's data; null where nothing is left to the logs (<see cref="StudyClaims.AsksLogs"/>).</param>
    /// <returns>Null when nothing is claimed, spent or planned; the reason was reported.</returns>
    public static Report? Of(Study study, LoadedStudy? loaded, Action<Diagnostic> report, CancellationToken token)
    {
        if (StudyClaims.Review(study, loaded, report, token) is not { } review)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NothingClaimed,
                    StudyReader.FileName,
                    null,
                    "there is nothing claimed: name the annex of the funding paper as 'claims:' under 'tables:'"
                )
            );
            return null;
        }

        var title = new LocalText("Claimed against realised", "聲稱與實現的效益");
        var data = loaded?.Data ?? StudyClaims.DataOf(study);
        var names = study.Initiatives.ToDictionary(initiative => initiative.Id, initiative => initiative.Name);
        var tables = new ClaimsTables(
            ClaimsFigures.Of(review, data),
            id => names.TryGetValue(id, out var name) ? new TextCell(id, name) : TextCell.Same(id),
            study.Currency
        )
        {
            Say = study.Tables.Say,
        };
        return new Report("claims", title, study.Title, data, [new ReportSection("claims", title, tables.All)])
        {
            Currency = study.Currency,
        };
    }
}
