using BenefitAnalyzer.Appraisal.Adjustments;
using BenefitAnalyzer.Appraisal.Discounting;
using BenefitAnalyzer.Appraisal.Rates;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;
using CsCheck;

namespace BenefitAnalyzer.Tests.Appraisal;

[TestClass]
public sealed class AppraiserTests
{
    private static readonly Gen<decimal[]> Flows = Gen.Int[-1_000_000, 1_000_000].Select(cents => cents / 100m).Array[1, 20];

    [TestMethod]
    public void AtARateOfZeroTheNetPresentValueIsTheSum() =>
        Gen.Select(Flows, Gen.Enum<FlowTiming>())
            .Sample(
                (net, timing) =>
                    Published.Appraise(Published.Flow(net), new AppraisalSettings { Rate = 0, Timing = timing }).NetPresentValue
                    == net.Sum()
            );

    [TestMethod]
    public void TwiceTheFlowHasTwiceTheValueAndTheSameRatioRatesAndBreakEvens() =>
        Gen.Select(Flows, Gen.Int[0, 200])
            .Sample(
                (net, perMille) =>
                {
                    var (one, two) = (
                        Published.Appraise(perMille / 1000m, net),
                        Published.Appraise(perMille / 1000m, [.. net.Select(value => 2 * value)])
                    );
                    return Math.Abs(2 * one.NetPresentValue!.Value - two.NetPresentValue!.Value) < 1e-18m
                        && Close(one.BenefitCostRatio, two.BenefitCostRatio)
                        && one.InternalRates.Rates.Count == two.InternalRates.Rates.Count
                        && one.Views[0].Plain.Lasting == two.Views[0].Plain.Lasting;
                }
            );

    [TestMethod]
    public void MovingALineBetweenCategoriesChangesNoTotalAndMovesOnlyTheViews() =>
        Flows
            .Where(net => net.Any(value => value > 0))
            .Sample(net =>
            {
                var flow = Published.Flow(net);
                var moved = flow with
                {
                    Lines =
                    [
                        .. flow.Lines.Select(line => line.Kind == FlowKind.Benefit ? line with { Category = FlowCategory.Notional } : line),
                    ],
                };
                var settings = new AppraisalSettings { Rate = 0.035m };
                var (before, after) = (Published.Appraise(flow, settings), Published.Appraise(moved, settings));
                return before.NetPresentValue == after.NetPresentValue
                    && before.PresentValueOfBenefits == after.PresentValueOfBenefits
                    && before.Views[0].Plain.Lasting == after.Views[0].Plain.Lasting
                    && before.Views[1].NetPresentValue > after.Views[1].NetPresentValue;
            });

    [TestMethod]
    public void AllRatesMakeTheValueZeroAndASwitchingValueDoesToo() =>
        Flows.Sample(net =>
        {
            var appraisal = Published.Appraise(0.035m, net);
            var values = appraisal.InternalRates.Rates.Select(rate =>
                net.Select((value, year) => (double)value * Math.Pow(1 + rate, net.Length - year)).Sum()
                / net.Select((value, year) => Math.Abs((double)value) * Math.Pow(1 + rate, net.Length - year)).Sum()
            );
            return values.All(value => Math.Abs(value) < 1e-9)
                && appraisal.SwitchingValues.All(item =>
                    item.Change is not { } change || Math.Abs(appraisal.NetPresentValue!.Value + change * item.PresentValue) < 1e-12m
                );
        });

    [TestMethod]
    public void AFlowThatCrossesZeroTwiceHasAFirstCrossingAndALaterLastingBreakEven()
    {
        // Cumulative −10, 2, −3, 4: a licence renewal in year 2 takes it below 0 again.
        var appraisal = Published.Appraise(0, -10, 12, -5, 7);

        Assert.AreEqual(1, appraisal.Views[0].Plain.FirstCrossing);
        Assert.AreEqual(3, appraisal.Views[0].Plain.Lasting);
        Assert.AreEqual(2 + 3m / 7, appraisal.Views[0].Plain.PaybackYears(FlowTiming.YearZero));
    }

    [TestMethod]
    public void WhatNeverPaysBackHasNoBreakEvenAndNoPayback()
    {
        var appraisal = Published.Appraise(0, -10, 12, -5);

        Assert.AreEqual(1, appraisal.Views[0].Plain.FirstCrossing);
        Assert.IsNull(appraisal.Views[0].Plain.Lasting);
        Assert.IsNull(appraisal.Views[0].Plain.PaybackYears(FlowTiming.YearZero));
    }

    /// <summary>By hand: 110 a year later at 10 % is 100; half a year later 110 ÷ √1.1.</summary>
    [TestMethod]
    public void TheTimingConventionMovesEveryYearByTheSameStep()
    {
        decimal Value(FlowTiming timing) =>
            Published.Appraise(Published.Flow(110), new AppraisalSettings { Rate = 0.1m, Timing = timing }).NetPresentValue!.Value;

        Assert.AreEqual(110m, Value(FlowTiming.YearZero));
        Assert.AreEqual(100m, Value(FlowTiming.EndOfYear));
        Assert.AreEqual(110 / Math.Sqrt(1.1), (double)Value(FlowTiming.MidYear), 1e-12);
        Assert.AreEqual(110m * 100m, Value(FlowTiming.MidYear) * Value(FlowTiming.MidYear), 1e-20m);
    }

    [TestMethod]
    public void TheEquivalentAnnualCostHasTheSamePresentValue()
    {
        var appraisal = Published.Appraise(0.035m, -100, -10, -10, 5);

        Assert.AreEqual(appraisal.PresentValueOfCosts!.Value, appraisal.EquivalentAnnualCost!.Value * appraisal.Factors!.Sum(), 1e-20m);
    }

    [TestMethod]
    public void ARatioIsWithheldWithAReasonWhereSignsFlip()
    {
        var saving = Published.Appraise(Flow(cost: -5, benefit: 10), new AppraisalSettings { Rate = 0 });
        var harm = Published.Appraise(Flow(cost: 5, benefit: -10), new AppraisalSettings { Rate = 0 });

        Assert.IsNull(saving.BenefitCostRatio);
        Assert.Contains("net costs are not above 0", saving.RatioWithheld!.English);
        Assert.IsNull(harm.BenefitCostRatio);
        Assert.Contains("net benefits are below 0", harm.RatioWithheld!.English);
        Assert.AreEqual(2, Published.Appraise(Flow(cost: 5, benefit: 10), new AppraisalSettings { Rate = 0 }).BenefitCostRatio);
    }

    [TestMethod]
    public void WithoutARateTheBreakEvensStillComeOutAndTheDiagnosticSaysWhatToAdd()
    {
        var found = new List<Diagnostic>();

        var appraisal = Published.Appraise(Published.Flow(-10, 12), new AppraisalSettings(), found.Add);

        Assert.IsNull(appraisal.NetPresentValue);
        Assert.IsNotNull(appraisal.NotDiscounted);
        Assert.AreEqual(1, appraisal.Views[0].Plain.Lasting);
        Assert.AreEqual(DiagnosticCodes.DiscountRateMissing, found.Single().Code);
        Assert.Contains("--rate", found.Single().Message);
    }

    [TestMethod]
    public void ADatedRateHoldsForTheYearsThatBeginWhileItIsOfficialAndAGapIsNamed()
    {
        static Period Days(int from, int until) => new(new DateOnly(from, 4, 1), new DateOnly(until, 4, 1));
        CashFlowLine Line(int year, decimal amount) =>
            new(new FiscalYear(year), "saving", FlowKind.Benefit, FlowCategory.Realisable, true, amount);
        var flow = new CashFlow("dated", [Line(2005, 0), Line(2006, 0), Line(2007, 121)]);
        var rates = new AppraisalSettings
        {
            Rates = [new DatedRate(0.10m, Days(2000, 2007), "old"), new DatedRate(0.21m, Days(2007, 2020), "new")],
        };
        var found = new List<Diagnostic>();

        var appraisal = Published.Appraise(flow, rates, found.Add);
        var gap = Published.Appraise(flow, rates with { Rates = [rates.Rates[0]] }, found.Add);

        Assert.AreEqual(100m / 1.1m, appraisal.NetPresentValue!.Value, 1e-20m);
        Assert.IsNull(gap.NetPresentValue);
        Assert.Contains("2007-04-01", found.Single().Message);
    }

    [TestMethod]
    public void NominalAmountsBecomeRealBeforeTheyAreDiscountedAndAYearWithoutLevelIsNamed()
    {
        var nominal = new AppraisalSettings
        {
            Rate = 0,
            IsNominal = true,
            Inflation = 0.05m,
        };
        var found = new List<Diagnostic>();

        var appraisal = Published.Appraise(Published.Flow(100, 105, 110.25m), nominal, found.Add);
        var unknown = Published.Appraise(Published.Flow(100, 105), nominal with { Inflation = null }, found.Add);

        Assert.AreEqual(300m, appraisal.NetPresentValue!.Value, 1e-20m);
        Assert.IsNull(unknown.NetPresentValue);
        Assert.AreEqual(DiagnosticCodes.PriceLevelMissing, found.Single().Code);
        Assert.AreEqual(0.0485m, PriceLevels.RealRate(0.070m, 0.0205m), 0.0005m); // Fisher: less than the difference of 4.95 points
    }

    [TestMethod]
    public void ABlankAmountIsSaidAndNotCountedAsZeroInSilence()
    {
        var found = new List<Diagnostic>();
        var flow = Published.Flow(-10, 12);

        var appraisal = Published.Appraise(
            flow with
            {
                Lines = [.. flow.Lines, flow.Lines[1] with { Label = "training", Amount = null }],
            },
            new AppraisalSettings { Rate = 0 },
            found.Add
        );

        Assert.AreEqual(1, appraisal.BlankAmounts);
        Assert.AreEqual(2m, appraisal.NetPresentValue);
        Assert.Contains("blank, which is not 0", found.Single().Message);
    }

    [TestMethod]
    public void AHorizonLeavesLaterLinesOutSaysSoAndEndsWithTheResidualValue()
    {
        var found = new List<Diagnostic>();

        var appraisal = Published.Appraise(
            Published.Flow(-10, 4, 4, 4),
            new AppraisalSettings
            {
                Rate = 0,
                HorizonYears = 2,
                ResidualValue = 5,
            },
            found.Add
        );

        Assert.AreEqual(-1m, appraisal.NetPresentValue);
        Assert.AreEqual(-6m, appraisal.Views[2].NetPresentValue, "a residual value is no cash");
        Assert.AreEqual(DiagnosticCodes.OutsideHorizon, found.Single().Code);
    }

    /// <summary>By hand: (100 ÷ 50)^1.3 = 2.462289.</summary>
    [TestMethod]
    public void ADollarToAGroupWithHalfTheMedianIncomeCountsTwoAndAHalfTimes()
    {
        var weights = new IncomeWeights(1.3, 100, new Dictionary<string, decimal> { ["low"] = 50 });
        var flow = Published.Flow(-10, 10);
        var line = flow.Lines[1] with { Group = "low" };

        var appraisal = Published.Appraise(
            flow with
            {
                Lines = [flow.Lines[0], line],
            },
            new AppraisalSettings { Rate = 0, Weights = weights }
        );

        Assert.AreEqual(2.462289, (double)DistributionalWeight.Of(weights, "low")!.Value, 1e-6);
        Assert.AreEqual(14.62289, (double)appraisal.WeightedNetPresentValue!.Value, 1e-5);
        Assert.AreEqual(0m, appraisal.NetPresentValue);
        Assert.IsNull(DistributionalWeight.Of(weights, "unknown"));
    }

    /// <summary>
    /// By hand: ratios 0.4 and 0.6 of X, 0.9 and 1.1 of Y: σ² = 0.02, means 0.5 and 1.0 with variance 0.125, τ² = 0.125 − 0.02/2 = 0.115,
    /// weight = 0.115 ÷ (0.115 + 0.01) = 0.92; pooled 0.75; X: 0.75 + 0.92 × (0.5 − 0.75) = 0.52.
    /// </summary>
    [TestMethod]
    public void BenefitOptimismIsShrunkToThePooledRatioByHowWellGroupsCanBeToldApart()
    {
        FinishedBenefit[] finished = [new("1", "X", 10, 4), new("2", "X", 10, 6), new("3", "Y", 10, 9), new("4", "Y", 10, 11)];

        var x = BenefitOptimism.Of(finished, "X")!;
        var newcomer = BenefitOptimism.Of(finished, "Z")!;

        Assert.AreEqual(0.92, x.Weight, 1e-12);
        Assert.AreEqual(0.52m, x.Ratio, 1e-12m);
        Assert.AreEqual((2, 4), (x.OwnCount, x.Count));
        Assert.AreEqual((0.75m, 0), (newcomer.Ratio, newcomer.OwnCount));
        Assert.IsNull(BenefitOptimism.Of([], "X"));
        Assert.AreEqual(0, BenefitOptimism.Of([finished[0], finished[2]], "X")!.Weight, "one initiative a group tells nothing apart");
    }

    [TestMethod]
    public void BelowTheThresholdOfTheDayTheShortPathIsEnoughAndStudyEffortStandsBesideFivePercent()
    {
        var day = new DateOnly(2006, 4, 1);
        var settings = new AppraisalSettings
        {
            ShortBelow =
            [
                new DatedAmount(10, new Period(new(2000, 4, 1), new(2010, 4, 1)), "FC 2000"),
                new DatedAmount(20, new Period(new(2010, 4, 1), new(2030, 4, 1)), "FC 2010"),
            ],
            StudyEffort = 0.6m,
        };

        var before = Proportionality.Of(12, settings, day);
        var after = Proportionality.Of(12, settings, new DateOnly(2012, 4, 1));

        Assert.IsFalse(before.IsShort);
        Assert.IsTrue(after.IsShort);
        Assert.AreEqual(0.05m, before.EffortShare);
    }

    [TestMethod]
    public void NoRateAndNoAmountThatCanBeTypedEndsInAnException() =>
        Gen.Select(
                Gen.Decimal[-1_000_000_000_000_000m, 1_000_000_000_000_000m].Array[1, 40],
                Gen.OneOf(Gen.Decimal[-0.999_999m, 10m], Gen.Decimal[0, 999m], Gen.Const(-0.999_999_999m), Gen.Const(0m)),
                Gen.Enum<FlowTiming>(),
                Gen.Decimal[-0.99m, 10m]
            )
            .Sample(
                (net, rate, timing, inflation) =>
                {
                    var nominal = new AppraisalSettings
                    {
                        Rate = rate,
                        Timing = timing,
                        IsNominal = true,
                        Inflation = inflation,
                    };
                    var found = new List<Diagnostic>();
                    var appraisal = Published.Appraise(Published.Flow(net), nominal, found.Add);
                    return appraisal.NetPresentValue is not null || (appraisal.NotDiscounted is not null && found.Count > 0);
                }
            );

    [TestMethod]
    public void NominalAmountsOfCalendarYearsRiseFromTheirOwnFirstYear()
    {
        CashFlowLine Line(int year, decimal amount) =>
            new(new FiscalYear(year), "saving", FlowKind.Benefit, FlowCategory.Realisable, true, amount);
        var settings = new AppraisalSettings
        {
            Rate = 0,
            IsNominal = true,
            Inflation = 0.05m,
        };

        var appraisal = Published.Appraise(new CashFlow("calendar", [Line(2005, 100), Line(2006, 105)]), settings);

        Assert.AreEqual(200m, appraisal.NetPresentValue!.Value, 1e-20m);
    }

    [TestMethod]
    public void ADoubleRootIsFoundOnceThoughTheValueOnlyTouchesZero()
    {
        // −(1 − 1.1·x)², x = 1/(1 + r): touches 0 at r = 10 %.
        var found = InternalRates.Of([-1, 2.2, -1.21]);

        Assert.AreEqual(0.1, found.Only!.Value, 1e-6);
    }

    private static CashFlow Flow(decimal cost, decimal benefit) =>
        new(
            "flow",
            [
                new(new FiscalYear(0), "cost", FlowKind.Cost, FlowCategory.Expenditure, false, cost),
                new(new FiscalYear(0), "benefit", FlowKind.Benefit, FlowCategory.Realisable, false, benefit),
            ]
        );

    private static bool Close(decimal? one, decimal? two) =>
        one is null == two is null && (one is null || Math.Abs(one.Value - two!.Value) <= 1e-12m * Math.Abs(one.Value) + 1e-18m);
}
