using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Scenarios.Additions;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>The draw model of a scenario: what each of its appraisals comes to when the declared levers are drawn.</summary>
internal sealed class ScenarioDraws
{
    private readonly StudyScenarios scenarios;
    private readonly ScenarioOutcome outcome;

    /// <summary>By appraisal: what the scenario adds beside initiatives; null for an initiative.</summary>
    private readonly AddedFlow?[] addedAt;

    public ScenarioDraws(Study study, StudyScenarios scenarios, ScenarioOutcome outcome)
    {
        (this.scenarios, this.outcome) = (scenarios, outcome);
        Declared = [.. study.Tables.Assumptions.Levers.Select(terms => terms.Lever)];
        addedAt = [.. outcome.Appraisals.Select(appraisal => AddedFlow.Of(appraisal.Flow, study, Declared))];
    }

    /// <summary>Levers that the study names, which are drawn.</summary>
    public List<LeverName> Declared { get; }

    public IReadOnlyList<AddedFlow> Added => [.. addedAt.OfType<AddedFlow>()];

    public DrawModel Model()
    {
        var delayed = DelayedOutcomes.Of(Standing(), Declared, later => scenarios.Run(later)!);
        return new DrawModel(
            [.. outcome.Appraisals.Select((appraisal, at) => Terms(appraisal, at, delayed).Initiative())],
            [.. outcome.Total.Factors!.Select(factor => (double)factor)],
            outcome.Total.Timing
        )
        {
            RateLever = Declared.Exists(lever => lever.Kind == LeverKind.DiscountRate) ? LeverKind.DiscountRate.Id : null,
        };
    }

    /// <summary>What draws stand on: the scenario without what they replace of it.</summary>
    private ScenarioOutcome Standing()
    {
        var without = outcome
            .Appraisals.Where((_, at) => addedAt[at] is null)
            .Select(appraisal => appraisal.Flow.Id)
            .Aggregate(outcome.Scenario, (made, id) => DrawnOf(id).Without(made, scenarios.TakeUpOf(id)));
        return without == outcome.Scenario ? outcome : scenarios.Run(without)!;
    }

    /// <summary>What the scenario adds stays as the scenario has it.</summary>
    private FlowTerms Terms(ProjectAppraisal appraisal, int at, IReadOnlyList<ScenarioOutcome> delayed) =>
        new(
            DrawnOf(appraisal.Flow.Id),
            outcome.Total.Years,
            addedAt[at] is null ? [.. delayed.Select(later => later.Appraisals[at])] : [appraisal],
            Declared,
            scenarios.TakeUpOf(appraisal.Flow.Id),
            addedAt[at]
        );

    private DrawnValues DrawnOf(string id) => new(outcome.Scenario, Declared, id);
}
