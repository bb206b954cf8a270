using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Appraisal.Dated;
using BenefitAnalyzer.Appraisal.Results;
using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Benefits.Ledger.Checks;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Costs.Figures;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Attribution;
using BenefitAnalyzer.Reporting.Sections.Claims;
using BenefitAnalyzer.Reporting.Sections.Forecasts;
using BenefitAnalyzer.Reporting.Sections.Productivity;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Uncertainty;

namespace BenefitAnalyzer;

/// <remarks>The use cases of costs, benefits and appraisal.</remarks>
public sealed partial class StudyRunner
{
    /// <summary>What transactions cost.</summary>
    /// <param name="view">One of <see cref="CostViews.All"/>.</param>
    /// <param name="time">fiscal_year, quarter or month.</param>
    /// <param name="by">Dimensions of <see cref="CostGroups.Dimensions"/>, for unit costs.</param>
    /// <returns>Null when the study is not loaded or says nothing about cost.</returns>
    public FigureGrid? Costs(Study study, string view, string time, IReadOnlyList<string> by, CancellationToken token)
    {
        if (!study.Tables.Costs.HasAny)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.ActivityMissing,
                    "study.yaml",
                    null,
                    "the study says nothing about cost: name 'grades', 'resources' and 'activities' under 'tables'"
                )
            );
            return null;
        }

        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : CostViews.Of(view, StudyCosts.Of(loaded, time, report, token), by, token);
    }

    /// <summary>Output, input and productivity by fiscal year, and what changed costs, as tables. For internal use.</summary>
    /// <returns>Null when the study is not loaded, costs nothing or cannot be compared over years; the reason was reported.</returns>
    public Report? Productivity(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : ProductivityReport.Of(loaded, report, token);
    }

    /// <summary>What launched initiatives displaced and induced, as tables. For internal use.</summary>
    /// <param name="initiative">The only one wanted; null for all.</param>
    /// <param name="by">By which periods; null for those that the study gives each initiative.</param>
    /// <returns>Null when the study is not loaded or has nothing to attribute; the reason was reported.</returns>
    public Report? Attribute(Study study, string? initiative, SeriesPeriod? by, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : AttributionReport.Of(loaded, initiative, by, report, token);
    }

    /// <summary>What each service could still yield, as a table. For internal use.</summary>
    /// <returns>Null when the study is not loaded or the data holds no whole fiscal year; the reason was reported.</returns>
    public Report? Opportunities(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : ProductivityReport.OfOpportunities(loaded, report, token);
    }

    /// <summary>What initiatives that are not live may displace, as a table. For internal use.</summary>
    /// <returns>Null when the study is not loaded or nothing can be forecast; the reason was reported.</returns>
    public Report? Forecasts(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : ForecastReport.Of(loaded, report, token);
    }

    /// <summary>Makes the benefits ledger of a study.</summary>
    /// <returns>Null when the study is not loaded or names no initiatives; the reason was reported.</returns>
    public LedgerFigures? Benefits(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        if (loaded is null)
        {
            return null;
        }

        if (StudyLedger.Of(loaded, report, token) is { } made)
        {
            Report(FailureDemandCheck.Of(study.Initiatives, made.Ledger, FailureDemandCheck.Ask(loaded, token), study.FailureDemandDays));
            return made.Figures;
        }

        report(
            Diagnostic.Error(
                DiagnosticCodes.NothingInLedger,
                StudyReader.FileName,
                null,
                "the study names no initiatives, so there is no ledger: add a section 'initiatives:'"
            )
        );
        return null;
    }

    /// <summary>What papers claimed for a study's initiatives, what came of it, money and dates, as tables. For internal use.</summary>
    /// <returns>Null when nothing is claimed, or the logs are asked and not loaded; the reason was reported.</returns>
    public Report? Claims(Study study, CancellationToken token)
    {
        if (!StudyClaims.AsksLogs(study))
        {
            return ClaimsReport.Of(study, null, report, token);
        }

        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : ClaimsReport.Of(study, loaded, report, token);
    }

    /// <summary>Appraises the initiatives of a study: those in its table of cash flows, and those of its ledger, which needs loaded data.</summary>
    /// <param name="settings">Terms, perhaps others than the study's own.</param>
    /// <param name="doNothing">Id of the initiative that is the option of doing nothing, costed in total; null where there is none.</param>
    /// <returns>Null when there is nothing to appraise, or the study is not loaded and needs to be.</returns>
    public IReadOnlyList<AppraisalFigures>? Appraise(Study study, AppraisalSettings settings, string? doNothing, CancellationToken token)
    {
        if (StudyFlows.AreGiven(study))
        {
            return IsDoingNothing(doNothing, study.Tables.CashFlows, "the study")
                ? Any(StudyAppraisals.OfTables(study, settings, report))
                : null;
        }

        using var loaded = LoadedStudy.Open(study, report, token);
        return
            loaded is null
            || (doNothing is not null && !IsDoingNothing(doNothing, StudyFlows.Of(loaded, _ => { }, token).Flows, "the study"))
            ? null
            : Any(StudyAppraisals.Of(loaded, settings, report, token));

        IReadOnlyList<AppraisalFigures>? Any(IReadOnlyList<AppraisalFigures> appraisals)
        {
            if (appraisals.Count > 0)
            {
                return appraisals;
            }

            report(
                Diagnostic.Error(
                    DiagnosticCodes.NothingToAppraise,
                    StudyReader.FileName,
                    null,
                    "there is no cash flow to appraise: list 'initiatives:' with their costs, posts and provisions, or name a table of costs and benefits by year as 'cash_flows:' under 'tables:'"
                )
            );
            return null;
        }
    }

    /// <summary>What comes of other assumptions, beside what is: scenarios, grids, and values at which the answer turns. For internal use.</summary>
    /// <returns>Null when the study is not loaded, has no cash flow, or the question is wrong; the reason was reported.</returns>
    public Report? WhatIf(Study study, WhatIfQuestion question, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : ScenarioReport.Of(loaded, question, report, token);
    }

    /// <summary>How sure the appraisal is, by what the study says of what it does not know, as tables. For internal use.</summary>
    /// <returns>Null when the study is not loaded, names no levers, or something is wrong; the reason was reported.</returns>
    public Report? Sensitivity(Study study, UncertaintyQuestion question, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : UncertaintyReport.Of(loaded, question, report, token);
    }

    /// <summary>Appraises the cash flows in a file that belongs to no study.</summary>
    /// <param name="doNothing">Id of the flow that is the option of doing nothing, costed in total; null where there is none.</param>
    /// <returns>Null when the file cannot be read or something in it is wrong.</returns>
    public IReadOnlyList<AppraisalFigures>? AppraiseFile(string file, AppraisalSettings settings, DayCount dayCount, string? doNothing)
    {
        if (CashFlowFile.Read(file, report) is not { } flows)
        {
            return null;
        }

        return IsDoingNothing(doNothing, flows, $"'{file}'") ? StudyAppraisals.Of(flows, settings, dayCount, report) : null;
    }

    /// <summary>Whether the option of doing nothing is one of the flows, or there is none; what is doubtful beside it is reported.</summary>
    private bool IsDoingNothing(string? id, IReadOnlyList<CashFlow> flows, string where)
    {
        if (id is not null && flows.All(flow => flow.Id != id))
        {
            var known = flows.Select(flow => flow.Id);
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NothingToAppraise,
                    null,
                    null,
                    $"there is no initiative '{id}' in {where}{NearestName.Hint(id, known)}"
                )
            );
            return false;
        }

        Report(CashFlowOptions.Check(flows, id));
        return true;
    }
}
