using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.Clusters;
using BenefitAnalyzer.Reporting.Sections.Contracts;
using BenefitAnalyzer.Reporting.Sections.PhaseOut;
using BenefitAnalyzer.Reporting.Sections.Tallies;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Tallies;

namespace BenefitAnalyzer;

/// <remarks>The named what-ifs.</remarks>
public sealed partial class StudyRunner
{
    /// <summary>When channels of services can close, as tables. For internal use.</summary>
    /// <param name="target">The one closing wanted; null for those that the study names.</param>
    /// <param name="choice">What is assumed otherwise than the study says.</param>
    /// <returns>Null when the study is not loaded or nothing can be said; the reason was reported.</returns>
    public Report? PhaseOut(Study study, PhaseOutTarget? target, ScenarioChoice choice, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : PhaseOutReport.Of(loaded, target, choice, report, token);
    }

    /// <summary>What to do when contracts end, as tables. The study need not be loaded.</summary>
    /// <param name="contract">The only one wanted; null for all.</param>
    /// <param name="asOf">Day of the decision; null for the last day of the study's period.</param>
    /// <param name="choice">What is assumed otherwise than the study says.</param>
    /// <returns>Null when there is nothing to decide; the reason was reported.</returns>
    public Report? ContractEnds(Study study, string? contract, DateOnly? asOf, ScenarioChoice choice) =>
        ContractEndReport.Of(study, contract, asOf, choice, report);

    /// <summary>Clusters of services that customers use together, as tables. For internal use.</summary>
    /// <returns>Null when the study is not loaded or nothing can be grouped; the reason was reported.</returns>
    public Report? Clusters(Study study, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : ClusterReport.Of(loaded, report, token);
    }

    /// <summary>Which hours of which offices to count for an input, and what filled tallies say, as tables.</summary>
    /// <param name="question">The tally to plan; null for the filled ones alone.</param>
    /// <param name="forms">Folder for the form to print and the sheet to type into; null for none.</param>
    /// <returns>Null when the study is not loaded, or nothing can be planned or shown; the reason was reported.</returns>
    public Report? Tally(Study study, TallyQuestion? question, DirectoryInfo? forms, CancellationToken token)
    {
        using var loaded = LoadedStudy.Open(study, report, token);
        return loaded is null ? null : TallyReport.Of(loaded, question, forms, report, token);
    }
}
