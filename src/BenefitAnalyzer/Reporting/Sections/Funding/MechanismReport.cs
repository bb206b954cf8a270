using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Mechanisms.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>Tables of funding mechanisms by themselves, for internal use.</summary>
internal static class MechanismReport
{
    /// <returns>Null where nothing can be compared; the reason was reported.</returns>
    public static Report? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        if (StudyMechanisms.Of(loaded, report, token) is not { Comparison.Rows.Count: > 0 } mechanisms)
        {
            return null;
        }

        var title = new LocalText("Funding mechanisms", "撥款機制");
        var study = loaded.Study;
        var tables = new MechanismTables(
            mechanisms,
            new MechanismFigures(mechanisms, loaded.Data),
            study.Currency,
            new ReportContext(loaded).Name
        );
        return new Report(
            "fund",
            title,
            study.Title,
            loaded.Data,
            [
                new ReportSection(
                    "fund",
                    title,
                    [new Callout(MechanismVerdict.Of(mechanisms)), .. tables.All.Where(table => table.Rows.Count > 0)]
                ),
            ]
        )
        {
            Currency = study.Currency,
        };
    }
}
