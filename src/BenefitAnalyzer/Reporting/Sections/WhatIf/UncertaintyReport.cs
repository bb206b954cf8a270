using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Uncertainty;
using BenefitAnalyzer.WhatIf.Uncertainty.Results;

namespace BenefitAnalyzer.Reporting.Sections.WhatIf;

/// <summary>Tables of draws by themselves, for internal use.</summary>
internal static class UncertaintyReport
{
    /// <returns>Null where something is missing or wrong, which was reported.</returns>
    public static Report? Of(LoadedStudy loaded, UncertaintyQuestion question, Action<Diagnostic> report, CancellationToken token)
    {
        if (StudyUncertainty.Of(loaded, question, report, token) is not { } uncertainty)
        {
            return null;
        }

        var title = new LocalText("How sure the appraisal is", "評估的不確定程度");
        var names = loaded.Study.Initiatives.ToDictionary(initiative => initiative.Id, initiative => initiative.Name);
        var tables = new UncertaintyTables(
            uncertainty,
            new UncertaintyFigures(uncertainty, loaded.Data),
            loaded.Study.Tables.Assumptions,
            id => names.GetValueOrDefault(id, LocalText.Same(id))
        );
        return new Report(
            "uncertainty",
            title,
            loaded.Study.Title,
            loaded.Data,
            [
                new ReportSection(
                    "uncertainty",
                    title,
                    [
                        .. tables.All.Select(table =>
                            TableAddresses.Of(table, id => id + DrawsAddress.Of(uncertainty, question, loaded.Study))
                        ),
                    ]
                ),
            ]
        )
        {
            Currency = loaded.Study.Currency,
        };
    }
}
