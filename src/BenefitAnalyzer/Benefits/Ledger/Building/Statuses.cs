using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>How far a saving has come, from what the register says and how far its initiative has come.</summary>
internal static class Statuses
{
    /// <param name="isDone">Whether a dated document says that it was done.</param>
    /// <param name="asOf">The year of the last day that counts as past; <see cref="PostLines"/> divides that year by its days.</param>
    public static LedgerStatus Of(Initiative initiative, bool isDone, FiscalYear year, FiscalYear asOf) =>
        isDone
            ? year.BeginsIn <= asOf.BeginsIn
                ? LedgerStatus.Realised
                : LedgerStatus.Committed
            : initiative.Status is InitiativeStatus.Refused or InitiativeStatus.NotFeasible or InitiativeStatus.Closed
                ? LedgerStatus.Lapsed
                : initiative.Status is InitiativeStatus.Approved or InitiativeStatus.Live
                    ? LedgerStatus.Committed
                    : LedgerStatus.Planned;
}
