using BenefitAnalyzer.Studies.Contracts;

namespace BenefitAnalyzer.Studies.Reading.References.Contracts;

/// <summary>The tables of contracts under <c>tables:</c>.</summary>
internal static class ContractTablesReader
{
    private static readonly KnownTable Contracts = new(
        "contracts",
        "contracts that will end, their options of extension and what an interruption costs",
        ContractRows.Columns
    );
    private static readonly KnownTable Milestones = new(
        "contract_milestones",
        "steps to a successor, one after the other, with the days that each may take",
        ContractMilestoneRows.Columns
    );

    /// <summary>In the order in which people fill them.</summary>
    public static IReadOnlyList<KnownTable> Known { get; } = [Contracts, Milestones];

    public static ContractTables Read(IRows tables)
    {
        var contracts = tables.Rows(Contracts, ContractRows.Read);
        return new ContractTables
        {
            Contracts = contracts,
            Milestones = tables.Rows(
                Milestones,
                sheet => ContractMilestoneRows.Read(sheet, [.. contracts.Select(contract => contract.Id)])
            ),
        };
    }
}
