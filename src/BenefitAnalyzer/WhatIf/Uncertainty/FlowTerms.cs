using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.WhatIf.Draws;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>The appraised flow of an initiative as terms that levers multiply: what <see cref="Scenarios.ScenarioFlow"/> does with one value of each, for many draws.</summary>
/// <param name="declared">Levers of the study.</param>
/// <param name="takeUp">Share on which the flow rests; null where it is not known, and then no lever of take-up may concern it.</param>
internal sealed class FlowTerms(ProjectAppraisal appraisal, IReadOnlyList<LeverName> declared, decimal? takeUp)
{
    private readonly string initiative = appraisal.Flow.Id;

    public DrawnInitiative Initiative() =>
        new(
            initiative,
            [
                .. appraisal
                    .Lines.GroupBy(line => (line.Kind, line.Category, line.IsRecurrent, line.IsRealised))
                    .SelectMany(lines => Terms(lines.First(), ByYear(lines))),
            ]
        );

    private IEnumerable<FlowTerm> Terms(CashFlowLine line, double[] amounts)
    {
        List<string> levers = [.. Levers(line).Select(lever => lever.Id)];
        if (!line.IsRealised && line.Kind == FlowKind.Benefit && Own(LeverKind.TakeUp) is { } share)
        {
            levers.Add(share.Id);
            amounts = [.. amounts.Select(amount => amount / (double)takeUp!.Value)];
        }

        yield return new FlowTerm(line.Kind, line.Category, amounts, levers);
        if (line.Category != FlowCategory.Notional || Own(LeverKind.Released) is not { } released)
        {
            yield break;
        }

        // What is turned into posts leaves the one category and comes into the other.
        yield return new FlowTerm(line.Kind, FlowCategory.Notional, [.. amounts.Select(amount => -amount)], [.. levers, released.Id]);
        yield return new FlowTerm(line.Kind, FlowCategory.Realisable, amounts, [.. levers, released.Id]);
    }

    private IEnumerable<LeverName> Levers(CashFlowLine line)
    {
        LeverKind[] kinds =
            line.Kind == FlowKind.Cost
                ? line.Category == FlowCategory.Staff
                    ? [line.IsRecurrent ? LeverKind.RunningCost : LeverKind.CapitalCost, LeverKind.StaffCost]
                    : [line.IsRecurrent ? LeverKind.RunningCost : LeverKind.CapitalCost]
                : line.IsRealised || line.Category == FlowCategory.Residual
                    ? []
                    : line.Category is FlowCategory.Notional or FlowCategory.Realisable
                        ? [LeverKind.Volume, LeverKind.Displaced, LeverKind.Minutes, LeverKind.StaffCost]
                        : [LeverKind.Volume, LeverKind.Displaced];
        return declared.Where(lever => kinds.Contains(lever.Kind) && lever.Concerns(initiative));
    }

    /// <summary>Of levers that are no factors, the initiative's own stands for that of all.</summary>
    private LeverName? Own(LeverKind kind) =>
        declared
            .Where(lever => lever.Kind == kind && lever.Concerns(initiative))
            .OrderBy(lever => lever.Initiative is null)
            .FirstOrDefault();

    private double[] ByYear(IEnumerable<CashFlowLine> lines) =>
        [.. YearSums.Of(lines, appraisal.Years, line => line.Amount).Select(amount => (double)amount)];
}
