using BenefitAnalyzer.Studies.Contracts;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Contracts;

/// <summary>The tables of contracts under <c>tables:</c>.</summary>
internal static class ContractTablesReader
{
    private static readonly Key<string> Contracts = TablesReader.TableKey(
        "contracts",
        "contracts that will end, their options of extension and what an interruption costs",
        ContractRows.Columns
    );
    private static readonly Key<string> Milestones = TablesReader.TableKey(
        "contract_milestones",
        "steps to a successor, one after the other, with the days that each may take",
        ContractMilestoneRows.Columns
    );

    /// <summary>Keys with the columns of their tables, in the order in which people fill them.</summary>
    public static IReadOnlyList<(Key<string> Key, IReadOnlyList<ReferenceColumn> Columns)> Known { get; } =
    [(Contracts, ContractRows.Columns), (Milestones, ContractMilestoneRows.Columns)];

    public static ContractTables Read(IRows tables)
    {
        var contracts = tables.Rows(Contracts, ContractRows.Columns, ContractRows.Read);
        return new ContractTables
        {
            Contracts = contracts,
            Milestones = tables.Rows(
                Milestones,
                ContractMilestoneRows.Columns,
                sheet => ContractMilestoneRows.Read(sheet, [.. contracts.Select(contract => contract.Id)])
            ),
        };
    }
}
