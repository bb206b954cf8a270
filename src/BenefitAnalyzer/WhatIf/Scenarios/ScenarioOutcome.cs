using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Studies.Assumptions;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>What comes of a scenario.</summary>
/// <param name="Appraisals">By initiative, to the same last year.</param>
/// <param name="Total">Of all initiatives together, from the base year: the sum of <paramref name="Appraisals"/>.</param>
public sealed record ScenarioOutcome(Scenario Scenario, IReadOnlyList<ProjectAppraisal> Appraisals, ProjectAppraisal Total)
{
    /// <summary>Stands for all initiatives together where one is named.</summary>
    public const string All = "all";

    /// <summary>Those of the initiatives, and the total last.</summary>
    public IEnumerable<ProjectAppraisal> WithTotal => [.. Appraisals, Total];
}
