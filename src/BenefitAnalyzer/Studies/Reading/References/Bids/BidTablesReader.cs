using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Bids;

/// <summary>The tables of bids for money under <c>tables:</c>.</summary>
internal static class BidTablesReader
{
    private static readonly Key<string> Bids = TablesReader.TableKey(
        "bids",
        "initiatives that ask for money, and the rules they are chosen by",
        BidRows.Columns
    );
    private static readonly Key<string> Amounts = TablesReader.TableKey(
        "bid_amounts",
        "what each scope of a bid costs and brings, by year from its start",
        BidAmountRows.Columns
    );
    private static readonly Key<string> Ceilings = TablesReader.TableKey(
        "ceilings",
        "what may be spent, by fiscal year, project or department",
        CeilingRows.Columns
    );
    private static readonly Key<string> Shares = TablesReader.TableKey(
        "department_shares",
        "bounds on the share of a department in all investment chosen",
        ShareRows.Columns
    );

    /// <summary>Keys with the columns of their tables, in the order in which people fill them.</summary>
    public static IReadOnlyList<(Key<string> Key, IReadOnlyList<ReferenceColumn> Columns)> Known { get; } =
    [(Bids, BidRows.Columns), (Amounts, BidAmountRows.Columns), (Ceilings, CeilingRows.Columns), (Shares, ShareRows.Columns)];

    public static BidTables Read(IRows tables, IReadOnlyCollection<string> initiatives, ReferenceTables known)
    {
        string[] clusters = [.. known.Clusters.Select(cluster => cluster.Code)];
        string[] departments = [.. known.Departments.Select(department => department.Code)];
        var bids = tables.Rows(Bids, BidRows.Columns, sheet => BidRows.Read(sheet, initiatives, clusters));
        return new BidTables
        {
            Bids = bids,
            Amounts = tables.Rows(Amounts, BidAmountRows.Columns, sheet => BidAmountRows.Read(sheet, bids)),
            Ceilings = tables.Rows(Ceilings, CeilingRows.Columns, sheet => CeilingRows.Read(sheet, departments)),
            Shares = tables.Rows(Shares, ShareRows.Columns, sheet => ShareRows.Read(sheet, departments)),
        };
    }
}
