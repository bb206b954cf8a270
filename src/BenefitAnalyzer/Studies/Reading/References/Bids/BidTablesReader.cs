using BenefitAnalyzer.Studies.Bids;

namespace BenefitAnalyzer.Studies.Reading.References.Bids;

/// <summary>The tables of bids for money under <c>tables:</c>.</summary>
internal static class BidTablesReader
{
    private static readonly KnownTable Bids = new(
        "bids",
        "initiatives that ask for money, and the rules they are chosen by",
        BidRows.Columns
    );
    private static readonly KnownTable Amounts = new(
        "bid_amounts",
        "what each scope of a bid costs and brings, by year from its start",
        BidAmountRows.Columns
    );
    private static readonly KnownTable Ceilings = new(
        "ceilings",
        "what may be spent, by fiscal year, project or department",
        CeilingRows.Columns
    );
    private static readonly KnownTable Shares = new(
        "department_shares",
        "bounds on the share of a department in all investment chosen",
        ShareRows.Columns
    );

    /// <summary>In the order in which people fill them.</summary>
    public static IReadOnlyList<KnownTable> Known { get; } = [Bids, Amounts, Ceilings, Shares];

    public static BidTables Read(IRows tables, IReadOnlyCollection<string> initiatives, ReferenceTables known)
    {
        string[] clusters = [.. known.Clusters.Select(cluster => cluster.Code)];
        string[] departments = [.. known.Departments.Select(department => department.Code)];
        var bids = tables.Rows(Bids, sheet => BidRows.Read(sheet, initiatives, clusters));
        return new BidTables
        {
            Bids = bids,
            Amounts = tables.Rows(Amounts, sheet => BidAmountRows.Read(sheet, bids)),
            Ceilings = tables.Rows(Ceilings, sheet => CeilingRows.Read(sheet, departments)),
            Shares = tables.Rows(Shares, sheet => ShareRows.Read(sheet, departments)),
        };
    }
}
