using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Uncertainty;

namespace BenefitAnalyzer.Tests.WhatIf.Uncertainty;

[TestClass]
public sealed class FlowTermsTests
{
    private static readonly AppraisalSettings Settings = AppraisalSettings.Default with { Rate = 0.04m };
    private static readonly Dictionary<string, decimal> TakeUp = new() { ["a"] = 0.4m, ["b"] = 0.25m };

    /// <summary>A draw is a scenario: whatever values the levers have, both ways come to the same net present value.</summary>
    [TestMethod]
    public void ADrawIsWorthWhatTheScenarioOfItsValuesIsWorth()
    {
        const int Seed = 20061125;
        Console.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        LeverName[] names =
        [
            .. LeverKind.All.Where(kind => kind != LeverKind.Delay).Select(kind => new LeverName(kind, null)),
            new(LeverKind.TakeUp, "b"),
            new(LeverKind.Released, "a"),
            new(LeverKind.CapitalCost, "a"),
            new(LeverKind.Displaced, "b"),
        ];
        for (var trial = 0; trial < 200; trial++)
        {
            var declared = names.Where(_ => random.Next(3) > 0).ToList();
            var values = declared.Select(lever => Value(lever.Kind, random)).ToList();
            var flows = new[] { Flow("a", random), Flow("b", random) };
            var runner = new ScenarioRunner(
                flows,
                Settings,
                terms => new Appraiser(terms, (4, 1), _ => { }),
                TakeUp,
                found => Assert.Fail(found.ToString())
            );
            var scenario = declared
                .Zip(values)
                .Aggregate(Scenario.Base, (made, lever) => made.With(LeverValue.Of(lever.First, lever.Second, "")));

            var expected = runner.Run(scenario)!;
            var drawn = Drawn(runner.Run(Scenario.Base)!, declared, values);

            foreach (var (at, appraisal) in expected.Appraisals.Index())
            {
                Assert.AreEqual((double)appraisal.NetPresentValue!.Value, drawn.NetPresentValue[at][0], 1e-6, $"trial {trial}");
            }
        }
    }

    private static DrawResults Drawn(ScenarioOutcome standard, List<LeverName> declared, List<decimal> values)
    {
        var levers = LeverSet.Of(
            [.. declared.Zip(values, (lever, value) => new Lever(lever.Id, new FixedValue((double)value)))],
            [],
            found => Assert.Fail(found.ToString())
        )!;
        var model = new DrawModel(
            [.. standard.Appraisals.Select(appraisal => new FlowTerms(appraisal, declared, TakeUp[appraisal.Flow.Id]).Initiative())],
            [.. standard.Total.Factors!.Select(factor => (double)factor)],
            standard.Total.Timing
        )
        {
            RateLever = declared.Exists(lever => lever.Kind == LeverKind.DiscountRate) ? LeverKind.DiscountRate.Id : null,
        };
        Assert.IsEmpty(model.Check(levers).ToList());
        return new DrawEngine(model, levers).At(levers.Means());
    }

    private static decimal Value(LeverKind kind, Random random) =>
        kind.Unit switch
        {
            LeverUnit.Factor => random.Next(0, 30) / 10m,
            LeverUnit.Rate => random.Next(0, 12) / 100m,
            _ => random.Next(0, 11) / 10m,
        };

    private static CashFlow Flow(string id, Random random) =>
        new(
            id,
            [
                .. from year in Enumerable.Range(2004, 4)
                from category in Enum.GetValues<FlowCategory>().Where(category => category != FlowCategory.Residual)
                from isRecurrent in new[] { false, true }
                let isCost = category is FlowCategory.Expenditure or FlowCategory.Staff
                select new CashFlowLine(
                    new FiscalYear(year),
                    category.ToString(),
                    isCost ? FlowKind.Cost : FlowKind.Benefit,
                    category,
                    isRecurrent,
                    random.Next(0, 1000)
                )
                {
                    IsRealised = !isCost && random.Next(4) == 0,
                },
            ]
        );
}
