using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections.WhatIf;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Contracts;
using BenefitAnalyzer.WhatIf.Contracts.Results;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Reporting.Sections.Contracts;

/// <summary>Tables of contract ends by themselves. No log is asked.</summary>
internal static class ContractEndReport
{
    /// <param name="contract">The only one wanted; null for all.</param>
    /// <param name="asOf">Day of the decision; null for the last day of the study's period.</param>
    /// <returns>Null when there is nothing to decide; the reason was reported.</returns>
    public static Report? Of(Study study, string? contract, DateOnly? asOf, ScenarioChoice choice, Action<Diagnostic> report)
    {
        if (choice.Of(study, StudyContracts.Kinds, report) is not { } assumed)
        {
            return null;
        }

        var ends = StudyContracts.Of(assumed, asOf, report).Where(end => contract is null || end.Contract.Id == contract).ToList();
        if (ends.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NoContract,
                    StudyReader.FileName,
                    null,
                    contract is null
                        ? "the study lists no contract whose successor is known: name 'contracts:' and 'contract_milestones:' under 'tables:'"
                        : $"no contract is named '{contract}'{NearestName.Hint(contract, study.Tables.Contracts.Contracts.Select(own => own.Id))}"
                )
            );
            return null;
        }

        var data = StudyContracts.DataOf(assumed);
        var tables = ContractEndTables.Of([.. ends.Select(end => ContractFigures.Of(end, data))]);
        var title = new LocalText("End of contracts", "合約完結");
        return new Report(
            "contract",
            title,
            study.Title,
            data,
            [
                new ReportSection(
                    "contract",
                    title,
                    AssumedReport.Of(
                        tables.Select(table => TableAddresses.Of(table, id => ContractAddress.Of(id, asOf))),
                        choice,
                        assumed.Scenario
                    )
                ),
            ]
        )
        {
            Currency = study.Currency,
        };
    }
}
