using BenefitAnalyzer.Studies.Claiming;

namespace BenefitAnalyzer.Studies.Reading.References.Claiming;

/// <summary>The tables of claims under <c>tables:</c>.</summary>
internal static class ClaimTablesReader
{
    private static readonly KnownTable Claims = new(
        "claims",
        "annexes of funding papers as printed, totals included; instead of year and amount, a column for each fiscal year",
        ClaimRows.Columns
    );
    private static readonly KnownTable Bases = new(
        "claim_basis",
        "what claims rest on by year, and what was measured of it",
        ClaimBasisRows.Columns
    );
    private static readonly KnownTable Outcomes = new("outcomes", "benefits of initiatives that are not in money", OutcomeRows.Columns);
    private static readonly KnownTable Variances = new(
        "variance_rules",
        "share from which on a variance needs a reason, over time (default 15%); valid_to is the last day",
        VarianceRows.Columns
    );

    /// <summary>In the order in which people fill them.</summary>
    public static IReadOnlyList<KnownTable> Known { get; } = [Claims, Bases, Outcomes, Variances];

    /// <param name="initiatives">Ids that the study names; where it names none, any passes, since papers also claim for departments.</param>
    public static ClaimTables Read(IRows tables, IReadOnlyCollection<string> services, IReadOnlyCollection<string> initiatives) =>
        new()
        {
            Claims = tables.Rows(Claims, sheet => ClaimRows.Read(sheet, initiatives)),
            Bases = tables.Rows(Bases, sheet => ClaimBasisRows.Read(sheet, services, initiatives)),
            Outcomes = tables.Rows(Outcomes, sheet => OutcomeRows.Read(sheet, initiatives)),
            VarianceRules = tables.Rows(Variances, VarianceRows.Read),
        };
}
