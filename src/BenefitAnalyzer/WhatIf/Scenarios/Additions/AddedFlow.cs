using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.PhaseOut;
using BenefitAnalyzer.WhatIf.PhaseOut;

namespace BenefitAnalyzer.WhatIf.Scenarios.Additions;

/// <summary>What a scenario adds beside initiatives, as draws take it.</summary>
/// <param name="Id">That of its flow.</param>
/// <param name="Drawn">Uncertain levers that multiply it, in draws as in scenarios.</param>
/// <param name="Kept">Uncertain levers that would change it in steps: in draws it stays as the scenario has it.</param>
public sealed record AddedFlow(string Id, IReadOnlyList<LeverName> Drawn, IReadOnlyList<LeverName> Kept)
{
    /// <summary>What changes fees of operators, whose terms have thresholds.</summary>
    private static readonly LeverKind[] OfOperators = [LeverKind.Volume, LeverKind.TakeUp, LeverKind.RunningCost];

    /// <summary>What changes the end of a contract, which goes by dates.</summary>
    private static readonly LeverKind[] OfContracts = [LeverKind.Volume, LeverKind.RunningCost, LeverKind.Delay];

    /// <param name="declared">Levers of the study.</param>
    /// <returns>Null for the flow of an initiative.</returns>
    internal static AddedFlow? Of(CashFlow flow, Study study, IReadOnlyList<LeverName> declared)
    {
        if (flow.Lines.Count == 0 || !flow.Lines.All(line => line.IsOfScenario))
        {
            return null;
        }

        if (
            LeverName.Parse(flow.Id, [LeverKind.Closing], LeverTargets.Of(study), out _)?.Target is not { } target
            || PhaseOutTarget.Parse(target) is not { } closed
        )
        {
            var moving = flow.Id == LeverKind.Operators.Id ? OfOperators : OfContracts;
            return new AddedFlow(flow.Id, [], [.. declared.Where(lever => moving.Contains(lever.Kind))]);
        }

        // What posts cost is one factor on all grades of a counter, so the same posts stay the cheapest.
        var initiatives = study.Initiatives.Where(own => own.Services.Contains(closed.Service)).Select(own => own.Id).ToHashSet();
        return new AddedFlow(
            flow.Id,
            [.. declared.Where(lever => lever.Kind == LeverKind.StaffCost && lever.Target is null)],
            [
                .. declared.Where(lever =>
                    lever.Kind != LeverKind.StaffCost
                    && StudyPhaseOut.Kinds.Contains(lever.Kind)
                    && (lever.Target is null || initiatives.Contains(lever.Target))
                ),
            ]
        );
    }
}
