using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;

namespace BenefitAnalyzer.Tests.WhatIf.Draws;

/// <summary>100 are spent at once; a saving, the same in each of four years, is anything from 0 to 60. Nothing is discounted, so that all can be worked out by hand.</summary>
internal static class OneInitiative
{
    public static LeverSet Levers { get; } = Set(new Lever("saving", new UniformDistribution(0, 60)));

    public static LeverLock Lock { get; } = LeverLock.Empty.With(["saving"]);

    public static DrawModel Model { get; } =
        Of(
            new FlowTerm(FlowKind.Cost, FlowCategory.Expenditure, [100, 0, 0, 0, 0], []),
            new FlowTerm(FlowKind.Benefit, FlowCategory.Realisable, [0, 1, 1, 1, 1], ["saving"])
        );

    public static DrawModel Of(params FlowTerm[] terms) =>
        new([new DrawnInitiative("one", terms)], [.. Enumerable.Repeat(1.0, terms[0].AmountByYear.Count)], FlowTiming.YearZero);

    public static LeverSet Set(params Lever[] levers) => LeverSet.Of(levers, [], diagnostic => Assert.Fail(diagnostic.ToString()))!;
}
