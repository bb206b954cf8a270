using BenefitAnalyzer.Funding.Portfolio;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Funding;
using BenefitAnalyzer.Studies;
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
}
