using BenefitAnalyzer.Studies.Assumptions;

namespace BenefitAnalyzer.Studies.Reading.References.Assumptions;

/// <summary>The tables of assumptions under <c>tables:</c>.</summary>
internal static class AssumptionTablesReader
{
    private static readonly KnownTable Levers = new(
        "levers",
        "what is not known for sure, how it is distributed, and what measuring it would cost",
        LeverRows.Columns
    );
    private static readonly KnownTable Correlations = new(
        "lever_correlations",
        "which levers of one group are high together",
        LeverCorrelationRows.Columns
    );

    /// <summary>In the order in which people fill them.</summary>
    public static IReadOnlyList<KnownTable> Known { get; } = [Levers, Correlations];

    public static AssumptionTables Read(IRows tables, IReadOnlyCollection<string> initiatives)
    {
        var levers = tables.Rows(Levers, sheet => LeverRows.Read(sheet, initiatives));
        return new AssumptionTables
        {
            Levers = levers,
            Correlations = tables.Rows(Correlations, sheet => LeverCorrelationRows.Read(sheet, initiatives, levers)),
        };
    }
}
