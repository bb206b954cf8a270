namespace BenefitAnalyzer.Benefits.Ledger.Lines;

/// <summary>The cross-table of a ledger.</summary>
public static class CrossTables
{
    public static CrossTable<BenefitCategory> Of(IEnumerable<LedgerLine> lines) =>
        new(
            Enum.GetValues<BenefitCategory>(),
            lines
                .Where(line => line.Deduction is null && line.Place.Status != LedgerStatus.Lapsed)
                .GroupBy(line => (line.Place.Evidence, line.Place.Category))
                .ToDictionary(cell => cell.Key, cell => cell.Sum(line => line.Amount))
        );
}
