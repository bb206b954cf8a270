using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Mechanisms;
using BenefitAnalyzer.Funding.Mechanisms.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Reporting.Sections.Funding;

/// <summary>Tables of funding mechanisms by themselves, for internal use.</summary>
internal static class MechanismReport
{
    /// <returns>Null where nothing can be compared; the reason was reported.</returns>
    public static Report? Of(LoadedStudy loaded, ScenarioChoice choice, Action<Diagnostic> report, CancellationToken token)
    {
        if (
            choice.Of(loaded, ScenarioBids.Kinds, report) is not { } assumed
            || StudyMechanisms.Of(assumed, report, token) is not { Comparison.Rows.Count: > 0 } mechanisms
        )
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
                    AssumedReport.Of(
                        [new Callout(MechanismVerdict.Of(mechanisms, study.Currency)), .. tables.All.Where(table => table.Rows.Count > 0)],
                        choice,
                        assumed.Study.Scenario
                    )
                ),
            ]
        )
        {
            Currency = study.Currency,
        };
    }
}
