using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Benefits.Ledger.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>The cash flow of each initiative, taken from the ledger: savings of government as benefits, deductions as costs.</summary>
/// <remarks>What lapsed and what citizens gain are in no flow. Of statuses only what is done is told apart, since it is no estimate.</remarks>
internal static class LedgerFlows
{
    /// <param name="figures">Filled with the ledger's figure of each line, by the line's place.</param>
    public static IReadOnlyList<CashFlow> Of(StudyLedger made, IDictionary<string, Figure> figures)
    {
        var lines = new List<CashFlowLine>();
        foreach (var (line, figure) in made.Figures.Lines)
        {
            if (line.Place is { Beneficiary: Beneficiary.Government, Status: not LedgerStatus.Lapsed })
            {
                figures[figure.Id] = figure;
                lines.Add(FlowOf(line, figure.Id));
            }
        }

        return CashFlow.ByInitiative([.. lines, .. Blank(made)], [], "study");
    }

    private static CashFlowLine FlowOf(LedgerLine line, string place) =>
        line.Deduction is { } nature
            ? new CashFlowLine(
                line.Year,
                LedgerWords.Of(nature).English,
                FlowKind.Cost,
                line.Place.Category == BenefitCategory.Notional ? FlowCategory.Staff : FlowCategory.Expenditure,
                line.Place.IsRecurrent,
                -line.Amount
            )
            {
                Initiative = line.Initiative,
                IsDone = line.Place.Status == LedgerStatus.Realised,
                Place = place,
            }
            : new CashFlowLine(
                line.Year,
                $"{LedgerWords.Of(line.Place.Category).English}, {LedgerWords.Of(line.Place.Status).English}",
                FlowKind.Benefit,
                CategoryOf(line.Place.Category),
                line.Place.IsRecurrent,
                line.Amount
            )
            {
                Initiative = line.Initiative,
                IsDone = HasLeftABudget(line.Place),
                Place = place,
            };

    /// <summary>A post that is gone and a vote that is cut save in later years too, whatever becomes of use.</summary>
    private static bool HasLeftABudget(LedgerPlace place) =>
        place.Status == LedgerStatus.Realised
        || place is { Category: BenefitCategory.Realisable, Disposition: not Disposition.NotReleased };

    /// <summary>Costs that a paper leaves blank: the ledger has no line of them, and the appraisal must not take them for 0.</summary>
    private static IEnumerable<CashFlowLine> Blank(StudyLedger made) =>
        made
            .Inputs.Tables.Costs.Where(cost => cost.Amount is null && cost.Stage != CostStage.Commitment)
            .Select(cost => new CashFlowLine(
                cost.Year,
                LedgerWords.Of(cost.Nature).English,
                FlowKind.Cost,
                cost.IsStaff ? FlowCategory.Staff : FlowCategory.Expenditure,
                cost.IsRecurrent,
                null
            )
            {
                Initiative = cost.Initiative,
                Place = cost.Place,
            });

    private static FlowCategory CategoryOf(BenefitCategory category) =>
        category switch
        {
            BenefitCategory.Realisable => FlowCategory.Realisable,
            BenefitCategory.Notional => FlowCategory.Notional,
            _ => FlowCategory.Avoidance,
        };
}
