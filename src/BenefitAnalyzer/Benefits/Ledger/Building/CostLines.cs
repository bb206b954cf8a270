using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>Deductions: what initiatives cost, dual running, and work pushed to others, as negative lines.</summary>
/// <remarks>Of one line of a year the actual amount counts, else the provision, else the plan; a commitment is of no one year.</remarks>
internal static class CostLines
{
    public static IEnumerable<LedgerLine> Of(LedgerInputs inputs) =>
        inputs
            .Tables.Costs.Where(cost => cost.Stage != CostStage.Commitment && cost.Amount is not null)
            .GroupBy(cost => (cost.Initiative, cost.Year, cost.Line, cost.Nature))
            .SelectMany(same => same.Where(cost => cost.Stage == same.Max(other => other.Stage)))
            .Select(Line);

    private static LedgerLine Line(InitiativeCost cost)
    {
        var (status, evidence) = cost.Stage switch
        {
            CostStage.Actual => (LedgerStatus.Realised, EvidenceGrade.Sufficient),
            CostStage.Provision => (LedgerStatus.Committed, EvidenceGrade.Partial),
            _ => (LedgerStatus.Planned, EvidenceGrade.Insufficient),
        };
        // Cash that is spent lessens what can be returned; time of existing staff lessens freed time.
        var place = cost.IsStaff
            ? new LedgerPlace(BenefitCategory.Notional, Disposition.NotReleased, status, evidence, cost.IsRecurrent)
            : new LedgerPlace(BenefitCategory.Realisable, Disposition.Returned, status, evidence, cost.IsRecurrent);
        return new LedgerLine(
            cost.Initiative,
            cost.Year,
            place,
            cost.Nature,
            -cost.Amount!.Value,
            LocalText.Same($"{cost.Place}: {cost.Line}, {cost.Year}")
        );
    }
}
