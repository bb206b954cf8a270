using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Reading.Kinds;

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
    private static readonly Key<string> Outcomes = Key("outcomes", "benefits of initiatives that are not in money", OutcomeRows.Columns);
    private static readonly Key<string> Variances = Key(
        "variance_rules",
        "share from which on a variance needs a reason, over time (default 15%); valid_to is the last day",
        VarianceRows.Columns
    );

    /// <summary>Keys with the columns of their tables, in the order in which people fill them.</summary>
    public static IReadOnlyList<(Key<string> Key, IReadOnlyList<ReferenceColumn> Columns)> Known { get; } =
    [(Claims, ClaimRows.Columns), (Bases, ClaimBasisRows.Columns), (Outcomes, OutcomeRows.Columns), (Variances, VarianceRows.Columns)];

    /// <param name="initiatives">Ids that the study names; where it names none, any passes, since papers also claim for departments.</param>
    public static ClaimTables Read(IRows tables, IReadOnlyCollection<string> services, IReadOnlyCollection<string> initiatives) =>
        new()
        {
            Claims = tables.Rows(Claims, ClaimRows.Columns, sheet => ClaimRows.Read(sheet, initiatives)),
            Bases = tables.Rows(Bases, ClaimBasisRows.Columns, sheet => ClaimBasisRows.Read(sheet, services, initiatives)),
            Outcomes = tables.Rows(Outcomes, OutcomeRows.Columns, sheet => OutcomeRows.Read(sheet, initiatives)),
            VarianceRules = tables.Rows(Variances, VarianceRows.Columns, VarianceRows.Read),
        };

    private static Key<string> Key(string name, string what, IReadOnlyList<ReferenceColumn> columns) =>
        TablesReader.TableKey(name, what, columns);
}
