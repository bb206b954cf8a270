using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Reading.Kinds;
using BenefitAnalyzer.Studies.Reading.References.Costing;

namespace BenefitAnalyzer.Studies.Reading.References.Claiming;

/// <summary>The tables of claims under <c>tables:</c>.</summary>
internal static class ClaimTablesReader
{
    private static readonly Key<string> Claims = Key(
        "claims",
        "annexes of funding papers as printed, totals included; instead of year and amount, a column for each fiscal year",
        ClaimRows.Columns
    );
    private static readonly Key<string> Bases = Key(
        "claim_basis",
        "what claims rest on by year, and what was measured of it",
        ClaimBasisRows.Columns
    );
    private static readonly Key<string> Spending = Key(
        "spending",
        "commitment, approved provision and actual expenditure of initiatives by year",
        DeliveryRows.SpendingColumns
    );
    private static readonly Key<string> Milestones = Key(
        "milestones",
        "planned and actual days of initiatives",
        DeliveryRows.MilestoneColumns
    );
    private static readonly Key<string> Outcomes = Key("outcomes", "benefits of initiatives that are not in money", OutcomeRows.Columns);
    private static readonly Key<string> Variances = Key(
        "variance_rules",
        "share from which on a variance needs a reason, over time (default 15%); valid_to is the last day",
        DeliveryRows.VarianceColumns
    );

    /// <summary>Keys with the columns of their tables, in the order in which people fill them.</summary>
    public static IReadOnlyList<(Key<string> Key, IReadOnlyList<ReferenceColumn> Columns)> Known { get; } =
    [
        (Claims, ClaimRows.Columns),
        (Bases, ClaimBasisRows.Columns),
        (Spending, DeliveryRows.SpendingColumns),
        (Milestones, DeliveryRows.MilestoneColumns),
        (Outcomes, OutcomeRows.Columns),
        (Variances, DeliveryRows.VarianceColumns),
    ];

    /// <param name="services">Codes, read before.</param>
    public static ClaimTables Read(CostTablesReader.IRows tables, IReadOnlyCollection<string> services) =>
        new()
        {
            Claims = tables.Rows(Claims, ClaimRows.Columns, ClaimRows.Read),
            Bases = tables.Rows(Bases, ClaimBasisRows.Columns, sheet => ClaimBasisRows.Read(sheet, services)),
            Spending = tables.Rows(Spending, DeliveryRows.SpendingColumns, DeliveryRows.ReadSpending),
            Milestones = tables.Rows(Milestones, DeliveryRows.MilestoneColumns, DeliveryRows.ReadMilestones),
            Outcomes = tables.Rows(Outcomes, OutcomeRows.Columns, OutcomeRows.Read),
            VarianceRules = tables.Rows(Variances, DeliveryRows.VarianceColumns, DeliveryRows.ReadVariances),
        };

    private static Key<string> Key(string name, string what, IReadOnlyList<ReferenceColumn> columns) =>
        TablesReader.TableKey(name, what, columns);
}
