using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>Savings and deductions of a ledger over all its initiatives and years.</summary>
/// <param name="ByStatus">Savings of all categories.</param>
/// <param name="ByCategory">Savings by category and status.</param>
/// <param name="Deductions">Null without deductions.</param>
public sealed record LedgerTotals(
    IReadOnlyDictionary<LedgerStatus, Figure> ByStatus,
    IReadOnlyDictionary<(BenefitCategory Category, LedgerStatus Status), Figure> ByCategory,
    Figure? Deductions
)
{
    /// <summary>Figures of savings, in the order in which they are printed.</summary>
    public IEnumerable<Figure> Savings => ByStatus.Values.Concat(ByCategory.Values);

    /// <param name="sum">Makes the figure of a definition, some keys and its parts.</param>
    internal static LedgerTotals Of(
        IReadOnlyDictionary<(string Initiative, BenefitCategory Category, LedgerStatus Status), Figure> savings,
        IReadOnlyDictionary<string, Figure> deductions,
        Func<Definition, IEnumerable<(string, string)>, IEnumerable<Figure>, Figure> sum
    )
    {
        return new(
            savings
                .GroupBy(saving => saving.Key.Status, saving => saving.Value)
                .ToDictionary(same => same.Key, same => sum(LedgerDefinitions.SavingInAll, [Status(same.Key)], same)),
            savings
                .GroupBy(saving => (saving.Key.Category, saving.Key.Status), saving => saving.Value)
                .ToDictionary(
                    same => same.Key,
                    same =>
                        sum(
                            LedgerDefinitions.SavingInAll,
                            [("category", LedgerWords.Id(LedgerWords.Of(same.Key.Category))), Status(same.Key.Status)],
                            same
                        )
                ),
            deductions.Count == 0 ? null : sum(LedgerDefinitions.DeductionInAll, [], deductions.Values)
        );

        static (string, string) Status(LedgerStatus status) => ("status", LedgerWords.Id(LedgerWords.Of(status)));
    }
}
