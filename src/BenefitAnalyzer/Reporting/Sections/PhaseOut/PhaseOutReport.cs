using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut.Results;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Reporting.Sections.PhaseOut;

/// <summary>Tables of closings by themselves, for internal use: small cells are not suppressed.</summary>
internal static class PhaseOutReport
{
    /// <param name="target">The one closing wanted; null for those that the study names.</param>
    /// <returns>Null when nothing can be said; the reason was reported.</returns>
    public static Report? Of(
        LoadedStudy loaded,
        PhaseOutTarget? target,
        ScenarioChoice choice,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        if (choice.Of(loaded, StudyPhaseOut.Kinds, report) is not { } assumed)
        {
            return null;
        }

        var targets = target is null ? loaded.Study.PhaseOut.Targets : [target];
        if (targets.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NothingToPhaseOut,
                    StudyReader.FileName,
                    null,
                    "the study names no closing: give --service and --channel, or list 'channels:' under 'phase_out:'"
                )
            );
            return null;
        }

        List<PhaseOutFigures> closings =
        [
            .. StudyPhaseOut.Of(assumed, targets, report, token).Select(result => PhaseOutFigures.Of(result, loaded.Data)),
        ];
        if (closings.Count == 0)
        {
            return null;
        }

        var title = new LocalText("Phase-out of channels", "逐步停止渠道");
        var tables = new PhaseOutTables(closings, new ReportContext(loaded).Label);
        return new Report(
            "phase-out",
            title,
            loaded.Study.Title,
            loaded.Data,
            [new ReportSection("phase-out", title, AssumedReport.Of(tables.All, choice, assumed.Study.Scenario))]
        )
        {
            Currency = loaded.Study.Currency,
        };
    }
}
