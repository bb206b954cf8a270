using BenefitAnalyzer.Appraisal.Adjustments;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Appraisal;

/// <summary>What the terms of an appraisal change: rates, timing, prices, horizon, weights, optimism and proportion.</summary>
[TestClass]
public sealed class AppraisalTermsTests
{
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

    [TestMethod]
    public void AFlowThatEndsBeforeTheHorizonSaysInWhichYear()
    {
        var found = new List<Diagnostic>();

        var appraisal = Published.Appraise(Published.Flow(-10, 4, 4), new AppraisalSettings { Rate = 0, HorizonYears = 6 }, found.Add);
        Published.Appraise(Published.Flow(-10), new AppraisalSettings { Rate = 0, HorizonYears = 6 }, found.Add); // nothing in it recurs

        Assert.AreEqual(-2m, appraisal.NetPresentValue);
        Assert.AreEqual(
            "note BA4011: what recurs in flow ends in 2, and the years to 5 count as 0: add lines of those years, or shorten 'horizon' under 'appraisal:'",
            found.Single().ToString()
        );
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
}
