using BenefitAnalyzer.Studies.Promises;

namespace BenefitAnalyzer.Studies.Reading.References.Promises;

/// <summary>The tables of concerns and commitments under <c>tables:</c>.</summary>
internal static class PromiseTablesReader
{
    private static readonly KnownTable Concerns = new(
        "concerns",
        "what committees and others are worried about, with the reply and the figures that answer",
        ConcernRows.Columns
    );
    private static readonly KnownTable Commitments = new(
        "commitments",
        "what was undertaken, by whom and by when, with the figure that tells whether it is kept",
        CommitmentRows.Columns
    );

    /// <summary>In the order in which people fill them.</summary>
    public static IReadOnlyList<KnownTable> Known { get; } = [Concerns, Commitments];

    public static PromiseTables Read(IRows tables, IReadOnlyCollection<string> initiatives) =>
        new()
        {
            Concerns = tables.Rows(Concerns, ConcernRows.Read),
            Commitments = tables.Rows(Commitments, sheet => CommitmentRows.Read(sheet, initiatives)),
        };
}
