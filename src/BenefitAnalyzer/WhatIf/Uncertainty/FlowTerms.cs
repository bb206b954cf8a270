using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Appraisal.Measures;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Additions;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>The appraised flow of an initiative as terms that levers multiply: what <see cref="ScenarioFlow"/> does with one value of each, for many draws.</summary>
/// <param name="drawn">Which levers are drawn of it. The appraisals are of the scenario without what they replace.</param>
/// <param name="years">Of all initiatives together, from the base year.</param>
/// <param name="delayed">By whole years from 0, the appraisal in which savings that are not yet realised come so much later; only the first where no delay is declared.</param>
/// <param name="declared">Levers of the study.</param>
/// <param name="takeUp">Share on which the flow rests; null where it is not known, and then no lever of take-up may concern it.</param>
/// <param name="added">What the scenario adds beside initiatives; null for the flow of an initiative.</param>
internal sealed class FlowTerms(
    DrawnValues drawn,
    IReadOnlyList<FiscalYear> years,
    IReadOnlyList<ProjectAppraisal> delayed,
    IReadOnlyList<LeverName> declared,
    decimal? takeUp,
    AddedFlow? added = null
)
{
    private readonly ProjectAppraisal appraisal = delayed[0];
    private readonly string initiative = delayed[0].Flow.Id;

    public DrawnInitiative Initiative() =>
        new(initiative, [.. drawn.Own(LeverKind.Delay) is { } delay ? DelayedTerms(delay) : TermsOf(appraisal.Lines)])
        {
            FirstYear = appraisal.Years[0].BeginsIn - years[0].BeginsIn,
        };

    private IEnumerable<FlowTerm> DelayedTerms(LeverName delay) =>
        [
            .. TermsOf(appraisal.Lines.Where(line => !ScenarioFlow.IsDelayed(line))),
            .. delayed.SelectMany((later, by) => TermsOf(later.Lines.Where(ScenarioFlow.IsDelayed)).Select(term => After(term, delay, by))),
        ];

    private static FlowTerm After(FlowTerm term, LeverName delay, int years) => term with { Delay = new DelayShare(delay.Id, years) };

    private IEnumerable<FlowTerm> TermsOf(IEnumerable<CashFlowLine> all) =>
        all.GroupBy(line =>
                (line.Kind, line.Category, line.IsRecurrent, line.IsDone, line.IsOfScenario, Response: drawn.ResponseIn(line.Year))
            )
            .SelectMany(lines => Terms(lines.First(), ByYear(lines), (double)lines.Key.Response));

    /// <param name="response">What fees add to take-up.</param>
    private IEnumerable<FlowTerm> Terms(CashFlowLine line, double[] amounts, double response)
    {
        var moves = AmountLevers.Of(line);
        List<string> levers = [.. Levers(moves).Select(lever => lever.Id)];
        UseShare? use = null;
        if (moves.MovesWithUse && added is null && drawn.Own(LeverKind.TakeUp) is { } share)
        {
            if (response == 0)
            {
                levers.Add(share.Id);
            }
            else
            {
                use = new UseShare(share.Id, response);
            }

            amounts = [.. amounts.Select(amount => amount / (double)takeUp!.Value)];
        }

        yield return new FlowTerm(line.Kind, line.Category, amounts, levers) { Use = use };
        if (line.Category != FlowCategory.Notional || line.IsOfScenario || drawn.Own(LeverKind.Released) is not { } released)
        {
            yield break;
        }

        // What is turned into posts leaves the one category and comes into the other.
        yield return new FlowTerm(line.Kind, FlowCategory.Notional, [.. amounts.Select(amount => -amount)], [.. levers, released.Id])
        {
            Use = use,
        };
        yield return new FlowTerm(line.Kind, FlowCategory.Realisable, amounts, [.. levers, released.Id]) { Use = use };
    }

    private IEnumerable<LeverName> Levers(AmountLevers moves) =>
        added?.Drawn ?? declared.Where(lever => moves.Factors.Contains(lever.Kind) && lever.Concerns(initiative));

    private double[] ByYear(IEnumerable<CashFlowLine> lines) =>
        [.. YearSums.Of(lines, years, line => line.Amount).Select(amount => (double)amount)];
}
