using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Inputs;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer;

/// <remarks>What to fund, and by which mechanism.</remarks>
public sealed partial class StudyRunner
{
    /// <summary>What to fund under the ceilings of the study, as tables.</summary>
    /// <param name="choice">What is assumed otherwise than the study says.</param>
    /// <returns>Null when the study is not loaded or nothing can be chosen; the reason was reported.</returns>
    public Report? Portfolio(Study study, PortfolioQuestion question, ScenarioChoice choice, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : PortfolioReport.Of(loaded, question, choice, report, token);
    }

    /// <summary>The same initiatives under each funding mechanism of the study, as tables.</summary>
    /// <param name="choice">What is assumed otherwise than the study says.</param>
    /// <returns>Null when the study is not loaded or nothing can be compared; the reason was reported.</returns>
    public Report? Fund(Study study, ScenarioChoice choice, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : MechanismReport.Of(loaded, choice, report, token);
    }

    /// <summary>Writes a bid as it stands into the study's table <c>claims</c>, where it is the baseline that what comes is held against.</summary>
    /// <param name="scope">The scope asked for; null where the bid has one.</param>
    /// <returns>Null when there is nothing to freeze, or the paper was frozen with other numbers; the reason was reported and nothing was written.</returns>
    public FrozenBid? FreezeBid(
        Study study,
        string initiative,
        string? scope,
        ChangeAuthor author,
        TimeProvider clock,
        CancellationToken token
    )
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        if (loaded is null || BidBaseline.Of(study, initiative, scope, loaded.Engine.Covered.Until, report) is not { } baseline)
        {
            return null;
        }

        List<ClaimLine> frozen =
        [
            .. study.Tables.Claims.Claims.Where(line => line.Paper == baseline.Paper && line.Initiative == initiative),
        ];
        if (frozen.Count > 0)
        {
            if (baseline.DifferenceTo(frozen) is not var (before, now))
            {
                return new FrozenBid(baseline.Paper, frozen.Count, IsNew: false);
            }

            report(
                new Diagnostic(
                    DiagnosticCodes.BaselineDiffers,
                    Severity.Error,
                    frozen[0].Place,
                    null,
                    null,
                    $"the bid of '{initiative}' was frozen under '{baseline.Paper}' with other numbers: '{before}' there, '{now}' now. Nothing was changed: ask for a new paper under 'initiatives:', or take the rows of the old one out of 'claims'"
                )
            );
            return null;
        }

        var written = TableAppender.Append(
            study.Folder,
            "claims",
            baseline.Headings,
            [.. baseline.Lines.Select(baseline.Cells)],
            author,
            clock,
            report
        );
        return written is null ? null : new FrozenBid(baseline.Paper, baseline.Lines.Count, IsNew: true);
    }
}
