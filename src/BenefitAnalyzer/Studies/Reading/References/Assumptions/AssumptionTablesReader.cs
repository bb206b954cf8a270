using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Reading.Kinds;

namespace BenefitAnalyzer.Studies.Reading.References.Assumptions;

/// <summary>The tables of assumptions under <c>tables:</c>.</summary>
internal static class AssumptionTablesReader
{
    private static readonly Key<string> Levers = TablesReader.TableKey(
        "levers",
        "what is not known for sure, how it is distributed, and what measuring it would cost",
        LeverRows.Columns
    );
    private static readonly Key<string> Correlations = TablesReader.TableKey(
        "lever_correlations",
        "which levers of one group are high together",
        LeverCorrelationRows.Columns
    );

    /// <summary>Keys with the columns of their tables, in the order in which people fill them.</summary>
    public static IReadOnlyList<(Key<string> Key, IReadOnlyList<ReferenceColumn> Columns)> Known { get; } =
    [(Levers, LeverRows.Columns), (Correlations, LeverCorrelationRows.Columns)];

    public static AssumptionTables Read(IRows tables, IReadOnlyCollection<string> initiatives)
    {
        var levers = tables.Rows(Levers, LeverRows.Columns, sheet => LeverRows.Read(sheet, initiatives));
        return new AssumptionTables
        {
            Levers = levers,
            Correlations = tables.Rows(
                Correlations,
                LeverCorrelationRows.Columns,
                sheet => LeverCorrelationRows.Read(sheet, initiatives, levers)
            ),
        };
    }
}
