using BenefitAnalyzer.Appraisal.Rates;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Studies.Appraising;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Appraisal;

[TestClass]
public sealed class AppraiserTests
{
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
        Assert.Contains("net costs are not above 0", saving.NoRatio!.English);
        Assert.IsNull(harm.BenefitCostRatio);
        Assert.Contains("net benefits are below 0", harm.NoRatio!.English);
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
}
