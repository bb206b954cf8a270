using BenefitAnalyzer.Studies.Promises;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Promises;

/// <summary>The tables of concerns and commitments under <c>tables:</c>.</summary>
internal static class PromiseTablesReader
{
    private static readonly Key<string> Concerns = TablesReader.TableKey(
        "concerns",
        "what committees and others are worried about, with the reply and the figures that answer",
        ConcernRows.Columns
    );
    private static readonly Key<string> Commitments = TablesReader.TableKey(
        "commitments",
        "what was undertaken, by whom and by when, with the figure that tells whether it is kept",
        CommitmentRows.Columns
    );

    /// <summary>Keys with the columns of their tables, in the order in which people fill them.</summary>
    public static IReadOnlyList<(Key<string> Key, IReadOnlyList<ReferenceColumn> Columns)> Known { get; } =
    [(Concerns, ConcernRows.Columns), (Commitments, CommitmentRows.Columns)];

    public static PromiseTables Read(IRows tables, IReadOnlyCollection<string> initiatives) =>
        new()
        {
            Concerns = tables.Rows(Concerns, ConcernRows.Columns, ConcernRows.Read),
            Commitments = tables.Rows(Commitments, CommitmentRows.Columns, sheet => CommitmentRows.Read(sheet, initiatives)),
        };
}
