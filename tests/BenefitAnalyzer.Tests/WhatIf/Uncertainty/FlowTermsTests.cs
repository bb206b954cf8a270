using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Tests.WhatIf.Scenarios;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Draws;
using BenefitAnalyzer.WhatIf.Levers;
using BenefitAnalyzer.WhatIf.Scenarios;
using BenefitAnalyzer.WhatIf.Uncertainty;
using BenefitAnalyzer.WhatIf.Uncertainty.Results;

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
            .. LeverKind.Drawn.Select(kind => new LeverName(kind, null)),
            new(LeverKind.Delay, "a"),
            new(LeverKind.TakeUp, "b"),
            new(LeverKind.Released, "a"),
            new(LeverKind.CapitalCost, "a"),
            new(LeverKind.Displaced, "b"),
        ];
        LeverName[] said =
        [
            new(LeverKind.TakeUp, null),
            new(LeverKind.TakeUp, "a"),
            new(LeverKind.Released, null),
            new(LeverKind.Released, "b"),
            new(LeverKind.FeeResponse, null),
            new(LeverKind.FeeResponse, "a"),
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
                TakeUp.ToDictionary(own => own.Key, own => new FlowBasis { TakeUp = own.Value, ElectronicAYear = 1000 }),
                found => Assert.Fail(found.ToString())
            );
            // The scenario says some of what is drawn, and charges fees.
            var assumed = said.Where(_ => random.Next(2) > 0)
                .Aggregate(
                    Scenario
                        .Base.With(LeverValue.Of(new LeverName(LeverKind.FeeResponse, null), random.Next(-20, 21) / 100m, ""))
                        .With(LeverValue.Of(new LeverName(LeverKind.Fee, null), random.Next(-3, 4), "")),
                    (made, lever) => made.With(LeverValue.Of(lever, Value(lever.Kind, random), ""))
                );
            var scenario = declared
                .Zip(values)
                .Aggregate(assumed, (made, lever) => made.With(LeverValue.Of(lever.First, lever.Second, "")));
            var standing = TakeUp.Aggregate(assumed, (made, own) => new DrawnValues(assumed, declared, own.Key).Without(made, own.Value));

            var expected = runner.Run(scenario)!;
            var drawn = Drawn(DelayedOutcomes.Of(runner.Run(standing)!, declared, later => runner.Run(later)!), assumed, declared, values);

            foreach (var (at, appraisal) in expected.Appraisals.Index())
            {
                Assert.AreEqual((double)appraisal.NetPresentValue!.Value, drawn.NetPresentValue[at][0], 1e-6, $"trial {trial}");
            }
        }
    }

    /// <summary>By hand: 60 in each of two years come 0 or 1 year late with equal chance, and what moves beyond the last is lost: 120 or 60, less 120 of costs.</summary>
    [TestMethod]
    public void AnUncertainLaunchRunsThroughToTheNetPresentValue()
    {
        using var study = OneInitiative.Study().Table("levers", "lever,spread,values\ndelay@online,discrete,0:0.5; 1:0.5\n").Load();

        var found = StudyUncertainty.Of(
            study.Loaded,
            new UncertaintyQuestion(null, null, 4096, null),
            diagnostic => Assert.Fail(diagnostic.ToString()),
            CancellationToken.None
        )!;

        var outcome = found.Result.Initiatives.Single();
        Assert.AreEqual(-30, outcome.NetPresentValue.Value, 1e-6);
        Assert.AreEqual(-30, outcome.Deterministic.NetPresentValue, 1e-9);
        Assert.AreEqual((-60.0, 0.0), (outcome.NetPresentValues[0].Value, outcome.NetPresentValues[^1].Value));
        Assert.AreEqual(0.5, outcome.ProbabilityOfGain.Value, 1e-9);
        Assert.AreEqual((-60.0, 0.0), (found.Paths[0].Percentiles[2][0], found.Paths[0].Percentiles[2][4]));
        Assert.AreEqual("delay@online", found.Information.Single().Next.Single().Levers.Single());
        Assert.AreEqual((0.0, -60.0), (found.Bars.Single().AtLow, found.Bars.Single().AtHigh));
    }

    /// <summary>
    /// By hand: 120 of time freed rest on a take-up of 2 of 4. At 100% they are 240, less 120 of costs, whatever the scenario says of take-up. Of cash there
    /// are 240 times what is released, which is more than 120 at 60% and less at 40%.
    /// </summary>
    [TestMethod]
    [DataRow("60%", "40%", 0.0)]
    [DataRow("20%", "60%", 1.0)]
    public void WhatIsDrawnStandsInThePlaceOfWhatTheScenarioSays(string said, string drawn, double brokenEven)
    {
        using var study = OneInitiative
            .Study()
            .Table("levers", $"lever,spread,mode\ntake-up@online,fixed,100%\nreleased,fixed,{drawn}\n")
            .File(
                "scenarios/push.yaml",
                $"scenario: push\ntitle: {{ en: Push, zh-Hant: 推廣 }}\nlevers: {{ take-up@online: 80%, released: {said} }}\n"
            )
            .Load();

        var outcome = Ask(study, new UncertaintyQuestion("push", null, 1024, null)).Result.Initiatives.Single();

        Assert.AreEqual(120, outcome.Deterministic.NetPresentValue, 1e-9);
        Assert.AreEqual(brokenEven, outcome.BrokenEvenBy.CashOnly[^1].Value);
    }

    /// <summary>Every way to draw has the mean of the distribution; figures of another than the study's own say so in their addresses.</summary>
    [TestMethod]
    [DataRow(DrawMethod.LatinHypercube, "lhs", 0.02)]
    [DataRow(DrawMethod.Plain, "plain", 1.5)]
    public void DrawsAreMadeAsTheStudyOrTheQuestionSays(DrawMethod method, string word, double error)
    {
        const string Levers = "lever,spread,low,high\ndisplaced,uniform,0.5,1.5\n";
        using var usual = OneInitiative.Study().Table("levers", Levers).Load();
        using var other = OneInitiative.Study().Table("levers", Levers).With($"draws: {{ sampling: {word}, least: 1024 }}").Load();
        var question = UncertaintyQuestion.OfReport(usual.Loaded.Study) with { Method = method, Draws = 1024 };

        var asked = Ask(usual, question);
        var ofStudy = Ask(other, UncertaintyQuestion.OfReport(other.Loaded.Study));

        // 120 × 1 of savings, less 120.
        var mean = asked.Result.Portfolio.NetPresentValue.Value;
        Assert.AreEqual(0, mean, error);
        Assert.AreNotEqual(0, mean);
        Assert.AreEqual(mean, ofStudy.Result.Portfolio.NetPresentValue.Value);
        Assert.AreEqual($"&draws=1024&sampling={word}", DrawsAddress.Of(asked, question, usual.Loaded.Study));
        Assert.AreEqual("", DrawsAddress.Of(ofStudy, UncertaintyQuestion.OfReport(other.Loaded.Study), other.Loaded.Study));
        var figure = new UncertaintyFamily().Find(
            usual.Loaded,
            $"uncertainty/npv-mean?initiative=all&draws=1024&sampling={word}",
            found => Assert.Fail(found.ToString()),
            CancellationToken.None
        );
        Assert.AreEqual(mean, (double)figure!.Value!.Value, 0.01);
    }

    [TestMethod]
    public void TheStopRuleOfTheStudyHolds()
    {
        using var study = OneInitiative
            .Study()
            .Table("levers", "lever,spread,low,high\ndisplaced,uniform,0.5,1.5\n")
            .With("draws: { sampling: plain, least: 256, precision: 2 }")
            .Load();

        var found = Ask(study, UncertaintyQuestion.OfReport(study.Loaded.Study));

        // 120 × √(1/12) = 34.6 of one draw: a half width of 2 takes some thousand of independent ones.
        Assert.IsTrue(found.Result.Portfolio.NetPresentValue.HalfWidth <= 2);
        Assert.IsTrue(found.Result.Settings.Draws > 256);
    }

    /// <summary>Citizens pay 2 for each of 1,000 electronic transactions a year, which move with volume and take-up as savings do.</summary>
    [TestMethod]
    public void WhatCitizensPayIsDrawnWithUse()
    {
        List<LeverName> declared = [new(LeverKind.Volume, null), new(LeverKind.TakeUp, "a")];
        List<decimal> values = [1.3m, 0.6m];
        var charged = Scenario
            .Base.With(LeverValue.Of(new LeverName(LeverKind.Fee, "a"), 2, ""))
            .With(LeverValue.Of(new LeverName(LeverKind.FeeResponse, "a"), 0, ""));
        var random = new Random(3);
        var runner = new ScenarioRunner(
            [Flow("a", random), Flow("b", random)],
            Settings,
            terms => new Appraiser(terms, (4, 1), _ => { }),
            TakeUp.ToDictionary(own => own.Key, own => new FlowBasis { TakeUp = own.Value, ElectronicAYear = 1000 }),
            found => Assert.Fail(found.ToString())
        );
        var scenario = declared.Zip(values).Aggregate(charged, (made, lever) => made.With(LeverValue.Of(lever.First, lever.Second, "")));

        var drawn = Drawn([runner.Run(charged)!], charged, declared, values);

        Assert.AreEqual((double)runner.Run(scenario)!.Appraisals[0].NetPresentValue!.Value, drawn.NetPresentValue[0][0], 1e-6);
        Assert.AreNotEqual((double)runner.Run(charged)!.Appraisals[0].NetPresentValue!.Value, drawn.NetPresentValue[0][0], 1e-6);
    }

    private static StudyUncertainty Ask(LoadedExample study, UncertaintyQuestion question) =>
        StudyUncertainty.Of(study.Loaded, question, found => Assert.Fail(found.ToString()), CancellationToken.None)!;

    private static DrawResults Drawn(
        IReadOnlyList<ScenarioOutcome> delayed,
        Scenario scenario,
        List<LeverName> declared,
        List<decimal> values
    )
    {
        var levers = LeverSet.Of(
            [.. declared.Zip(values, (lever, value) => new Lever(lever.Id, new FixedValue((double)value)))],
            [],
            found => Assert.Fail(found.ToString())
        )!;
        var model = new DrawModel(
            [
                .. TakeUp.Select(
                    (own, at) =>
                        new FlowTerms(
                            new DrawnValues(scenario, declared, own.Key),
                            delayed[0].Total.Years,
                            [.. delayed.Select(later => later.Appraisals[at])],
                            declared,
                            own.Value
                        ).Initiative()
                ),
            ],
            [.. delayed[0].Total.Factors!.Select(factor => (double)factor)],
            delayed[0].Total.Timing
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
            LeverUnit.Years => random.Next(0, 50) / 10m,
            _ => random.Next(0, 11) / 10m,
        };

    private static CashFlow Flow(string id, Random random) =>
        new(
            id,
            [
                .. from year in Enumerable.Range(2004, 4)
                from category in Enum.GetValues<FlowCategory>()
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
                    IsDone = !isCost && random.Next(4) == 0,
                },
            ]
        );
}
