using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Scenarios;

/// <summary>A study as it would be under a scenario: what asks for money, ceilings, contracts and terms. Logs are as they are.</summary>
internal static class ScenarioStudy
{
    /// <param name="first">First year in which what asks for money can start.</param>
    public static Study Of(Study study, Scenario scenario, FiscalYear first)
    {
        var filled = AdoptionPath.Filled(scenario, study.FiscalYearStart);
        var tables = study.Tables;
        return study with
        {
            Scenario = filled,
            Appraisal = ScenarioRunner.Terms(study.Appraisal ?? AppraisalSettings.Default, filled),
            Tables = tables with
            {
                Bids = ScenarioBids.Of(tables.Bids, filled, first),
                Contracts = ScenarioContracts.Of(tables.Contracts, filled, study.FiscalYearOf),
            },
        };
    }
}
