using BenefitAnalyzer.Benefits.Ledger.Measured;

namespace BenefitAnalyzer.Benefits.Ledger.Lines;

/// <summary>The ledger: every dollar of benefit and deduction, each at one place.</summary>
/// <param name="Lines">By initiative and fiscal year.</param>
public sealed record BenefitsLedger(IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>Claims to the same minutes, none of which is in the ledger until they are shared out.</summary>
    public IReadOnlyList<ClaimOverlap> Refused { get; init; } = [];

    /// <summary>Hours of citizens and businesses, beside the money.</summary>
    public IReadOnlyList<CitizenTime> Citizens { get; init; } = [];

    /// <summary>What initiatives take off obligations of citizens and businesses, beside the money of government.</summary>
    public IReadOnlyList<ObligationSaving> Obligations { get; init; } = [];

    /// <summary>Sum over all places: savings of every status, less deductions.</summary>
    public decimal Total => Lines.Sum(line => line.Amount);

    /// <summary>The sum at each place, in the order of places; places without a line are left out.</summary>
    public IReadOnlyList<(LedgerPlace Place, decimal Amount)> Places =>
        [
            .. Lines
                .GroupBy(line => line.Place)
                .OrderBy(place => place.Key.Category)
                .ThenBy(place => place.Key.Status)
                .ThenBy(place => place.Key.Disposition)
                .ThenBy(place => place.Key.Evidence)
                .ThenBy(place => place.Key.IsRecurrent)
                .Select(place => (place.Key, place.Sum(line => line.Amount))),
        ];
}
