namespace BenefitAnalyzer.Benefits.Ledger.Lines;

/// <summary>Savings by evidence and kind, as auditors lay them out: how much of what is claimed is proved, and is it cash?</summary>
/// <remarks>Source: NAO, evidence sufficiency × type of saving. Deductions stand apart and what has lapsed is out.</remarks>
/// <typeparam name="TKind">What the columns are.</typeparam>
/// <param name="Cells">A cell without an entry holds nothing.</param>
public sealed record CrossTable<TKind>(IReadOnlyList<TKind> Kinds, IReadOnlyDictionary<(EvidenceGrade Evidence, TKind Kind), decimal> Cells)
    where TKind : notnull
{
    public static IReadOnlyList<EvidenceGrade> Grades { get; } = Enum.GetValues<EvidenceGrade>();

    public decimal Total => Cells.Values.Sum();

    public decimal Cell(EvidenceGrade evidence, TKind kind) => Cells.GetValueOrDefault((evidence, kind));

    public decimal RowTotal(EvidenceGrade evidence) => Cells.Where(cell => cell.Key.Evidence == evidence).Sum(cell => cell.Value);

    public decimal ColumnTotal(TKind kind) => Cells.Where(cell => Equals(cell.Key.Kind, kind)).Sum(cell => cell.Value);

    /// <summary>Share of all, as a fraction; null where there is nothing.</summary>
    public decimal? Share(EvidenceGrade evidence) => Total == 0 ? null : RowTotal(evidence) / Total;
}
