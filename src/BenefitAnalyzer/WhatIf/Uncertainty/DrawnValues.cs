using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>Which uncertain levers say what of one initiative under a scenario: a draw is the scenario with the values drawn.</summary>
/// <remarks>Values are drawn in the place of the scenario's; factors multiply those of the scenario.</remarks>
/// <param name="declared">Levers of the study.</param>
internal sealed class DrawnValues(Scenario scenario, IReadOnlyList<LeverName> declared, string initiative)
{
    private readonly InitiativeLevers levers = new(scenario, initiative);

    /// <summary>
    /// Of levers that are no factors the initiative's own stands for that of all, and so does what the scenario says of the initiative for what is drawn
    /// of all. Null where nothing is drawn.
    /// </summary>
    public LeverName? Own(LeverKind kind) =>
        declared
            .Where(lever => lever.Kind == kind && lever.Concerns(initiative))
            .OrderBy(lever => lever.Initiative is null)
            .FirstOrDefault(lever =>
                lever.Initiative is not null || !scenario.Levers.Any(own => own.Lever.Kind == kind && own.Lever.Initiative == initiative)
            );

    /// <summary>What fees of the scenario add to a drawn take-up; 0 where none is drawn.</summary>
    public decimal ResponseIn(FiscalYear year) => Own(LeverKind.TakeUp) is null ? 0 : ScenarioFlow.ResponseOf(levers, year);

    /// <summary>A scenario in which nothing is said of what is drawn: take-up is what the flow rests on, no fee changes it and nothing is released.</summary>
    /// <param name="takeUp">Share on which the initiative's flow rests.</param>
    public Scenario Without(Scenario from, decimal? takeUp)
    {
        (LeverKind Drawn, LeverKind Said, decimal? Value)[] replaced =
        [
            (LeverKind.TakeUp, LeverKind.TakeUp, takeUp),
            (LeverKind.TakeUp, LeverKind.FeeResponse, 0),
            (LeverKind.Released, LeverKind.Released, 0),
        ];
        return replaced
            .Where(one => Own(one.Drawn) is not null && levers.Sets(one.Said))
            .Aggregate(from, (made, one) => made.With(LeverValue.Of(new LeverName(one.Said, initiative), one.Value!.Value, "")));
    }
}
