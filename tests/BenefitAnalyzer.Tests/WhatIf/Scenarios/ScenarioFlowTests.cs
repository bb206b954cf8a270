using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Tests.WhatIf.Scenarios;

[TestClass]
public sealed class ScenarioFlowTests
{
    private static readonly CashFlow Flow = new(
        "a",
        [
            Line(2005, FlowKind.Cost, FlowCategory.Expenditure, 1000, isRecurrent: false),
            Line(2005, FlowKind.Cost, FlowCategory.Staff, 100, isRecurrent: true),
            Line(2005, FlowKind.Benefit, FlowCategory.Notional, 400, isRecurrent: true),
            Line(2006, FlowKind.Benefit, FlowCategory.Notional, 800, isRecurrent: true),
            Line(2006, FlowKind.Benefit, FlowCategory.Realisable, 300, isRecurrent: true),
            Line(2006, FlowKind.Benefit, FlowCategory.Realisable, 500, isRecurrent: true) with
            {
                IsDone = true,
            },
            Line(2006, FlowKind.Benefit, FlowCategory.Avoidance, 50, isRecurrent: false),
        ]
    );

    [TestMethod]
    public void WithoutLeversTheFlowIsAsItWas() =>
        CollectionAssert.AreEqual(Amounts(Flow), Amounts(ScenarioFlow.Of(Flow, Scenario.Base, FlowBasis.None)));

    [TestMethod]
    public void CostsMoveWithTheirFactorsAndStaffWithTheirPay()
    {
        var changed = Amounts(Of((LeverKind.CapitalCost, 1.5m), (LeverKind.RunningCost, 2m), (LeverKind.StaffCost, 1.1m)));

        CollectionAssert.AreEqual(new[] { 1500m, 220m, 440m, 880m, 330m, 500m, 50m }, changed); // what has left a budget stays
    }

    [TestMethod]
    public void ACostThatIsSpentMovesWithNothing()
    {
        var spent = Flow with { Lines = [.. Flow.Lines.Select(line => line with { IsDone = line.IsDone || line.Kind == FlowKind.Cost })] };
        var dearer = With((LeverKind.CapitalCost, 1.5m), (LeverKind.RunningCost, 2m), (LeverKind.StaffCost, 1.1m));

        CollectionAssert.AreEqual(
            new[] { 1000m, 100m, 440m, 880m, 330m, 500m, 50m },
            Amounts(ScenarioFlow.Of(spent, dearer, FlowBasis.None))
        );
    }

    [TestMethod]
    public void VolumeVisitsAndMinutesMultiplyInWhatIsNotYetRealised()
    {
        var changed = Amounts(Of((LeverKind.Volume, 2m), (LeverKind.Displaced, 0.5m), (LeverKind.Minutes, 1.5m)));

        CollectionAssert.AreEqual(new[] { 1000m, 100m, 600m, 1200m, 450m, 500m, 50m }, changed); // avoided spending has no minutes
    }

    [TestMethod]
    public void TakeUpIsHeldAgainstTheOneOnWhichTheFlowRests()
    {
        var changed = ScenarioFlow.Of(Flow, With((LeverKind.TakeUp, 0.6m)), new FlowBasis { TakeUp = 0.4m });

        CollectionAssert.AreEqual(new[] { 1000m, 100m, 600m, 1200m, 450m, 500m, 75m }, Amounts(changed));
    }

    [TestMethod]
    public void TimeTurnedIntoPostsChangesNoTotal()
    {
        var changed = Of((LeverKind.Released, 0.25m));

        Assert.AreEqual(Flow.Lines.Sum(line => line.NetAmount), changed.Lines.Sum(line => line.NetAmount));
        Assert.AreEqual(300m + 600m, changed.Lines.Where(line => line.Category == FlowCategory.Notional).Sum(line => line.Amount));
        Assert.AreEqual(
            100m + 200m + 300m + 500m,
            changed.Lines.Where(line => line.Category == FlowCategory.Realisable).Sum(line => line.Amount)
        );
    }

    [TestMethod]
    public void DelayMovesPartOfAYearAndLosesWhatFallsBeyondTheLast()
    {
        var changed = Of((LeverKind.Delay, 0.5m));

        // Half of 2005 comes in 2005, half in 2006; of 2006 half is left.
        var notional = changed.Lines.Where(line => line.Category == FlowCategory.Notional).GroupBy(line => line.Year.BeginsIn);
        CollectionAssert.AreEqual(
            new[] { 200m, 600m },
            notional.OrderBy(year => year.Key).Select(year => year.Sum(line => line.Amount!.Value)).ToArray()
        );
        Assert.AreEqual(500m + 150m, changed.Lines.Where(line => line.Category == FlowCategory.Realisable).Sum(line => line.Amount));
        Assert.AreEqual(1100m, changed.Lines.Where(line => line.Kind == FlowKind.Cost).Sum(line => line.Amount));
    }

    [TestMethod]
    public void AnEarlierLaunchBringsSavingsForwardAndThoseOfTheLastYearGoOn()
    {
        var changed = Of((LeverKind.Delay, -0.5m));

        // 2005: half of its own and half of 2006. 2006: half of its own and half of what recurs as in it.
        var notional = changed.Lines.Where(line => line.Category == FlowCategory.Notional).GroupBy(line => line.Year.BeginsIn);
        CollectionAssert.AreEqual(
            new[] { 200m + 400m, 400m + 400m },
            notional.OrderBy(year => year.Key).Select(year => year.Sum(line => line.Amount!.Value)).ToArray()
        );
        Assert.AreEqual(500m + 150m + 300m, changed.Lines.Where(line => line.Category == FlowCategory.Realisable).Sum(line => line.Amount));
        // Spending avoided once comes half a year earlier, and does not come again.
        Assert.AreEqual(50m, changed.Lines.Where(line => line.Category == FlowCategory.Avoidance).Sum(line => line.Amount));
    }

    [TestMethod]
    public void ADayOfLaunchIsADelayFromTheOneThatTheFlowRestsOn()
    {
        var basis = new FlowBasis { Launch = new DateOnly(2005, 4, 1) };
        var day = new DateOnly(2006, 4, 1).AddDays(-365).AddDays(1461).DayNumber; // four years of 365.25 days later
        var scenario = Scenario.Base.With(LeverValue.Of(new LeverName(LeverKind.Launch, "a"), day, ""));

        var changed = ScenarioFlow.Of(Flow, scenario, basis);

        Assert.AreEqual(500m, changed.Lines.Where(line => line.Kind == FlowKind.Benefit).Sum(line => line.Amount), "all else is lost");
    }

    /// <summary>By hand: an incentive of 2 moves take-up by 2 × 5 points from 40 % to 50 %, a factor of 1.25 on savings to come and on 1,000 transactions.</summary>
    [TestMethod]
    public void AnIncentiveIsPaidOnEveryElectronicTransactionAndMovesTakeUpAsStated()
    {
        var basis = new FlowBasis { TakeUp = 0.4m, ElectronicAYear = 1000 };

        var changed = ScenarioFlow.Of(Flow, With((LeverKind.Fee, -2m), (LeverKind.FeeResponse, -0.05m)), basis);

        CollectionAssert.AreEqual(
            new[] { 1000m, 100m, 500m, 1000m, 375m, 500m, 62.5m, 2500m, 2500m },
            Amounts(changed),
            "two years of 2 × 1,250"
        );
        Assert.IsTrue(changed.Lines[^1] is { Kind: FlowKind.Cost, Category: FlowCategory.Expenditure, IsOfScenario: true });
    }

    [TestMethod]
    public void AFeeIsEarnedAndTakeUpNeverLeavesItsRange()
    {
        var basis = new FlowBasis { TakeUp = 0.4m, ElectronicAYear = 1000 };

        var changed = ScenarioFlow.Of(Flow, With((LeverKind.Fee, 3m), (LeverKind.FeeResponse, -0.05m)), basis);
        var dear = ScenarioFlow.Of(Flow, With((LeverKind.Fee, 30m), (LeverKind.FeeResponse, -0.05m)), basis);

        // 40 % less 15 points is 25 %: 625 transactions pay 3.
        Assert.AreEqual(-1875m, changed.Lines[^1].Amount);
        Assert.AreEqual(0m, dear.Lines[^1].Amount);
        Assert.AreEqual(0m, dear.Lines.Where(line => ScenarioFlow.IsDelayed(line)).Sum(line => line.Amount));
    }

    [TestMethod]
    public void APathHoldsFromItsYearsOn()
    {
        var lever = new LeverValue(new LeverName(LeverKind.Volume, "a"), [(new FiscalYear(2006), 2m)], "");

        var changed = ScenarioFlow.Of(Flow, Scenario.Base.With(lever), FlowBasis.None);

        CollectionAssert.AreEqual(new[] { 1000m, 100m, 400m, 1600m, 600m, 500m, 100m }, Amounts(changed));
    }

    [TestMethod]
    public void FactorsOfAllAndOfOneMultiplyAndOthersGiveWay()
    {
        var scenario = With((LeverKind.Volume, 2m), (LeverKind.Released, 0.5m));
        scenario = scenario.With(LeverValue.Of(new LeverName(LeverKind.Volume, "a"), 3m, ""));
        scenario = scenario.With(LeverValue.Of(new LeverName(LeverKind.Released, "a"), 0m, ""));
        scenario = scenario.With(LeverValue.Of(new LeverName(LeverKind.Volume, "b"), 7m, ""));

        CollectionAssert.AreEqual(
            new[] { 1000m, 100m, 2400m, 4800m, 1800m, 500m, 300m },
            Amounts(ScenarioFlow.Of(Flow, scenario, FlowBasis.None))
        );
    }

    private static CashFlow Of(params (LeverKind Kind, decimal Value)[] levers) => ScenarioFlow.Of(Flow, With(levers), FlowBasis.None);

    private static Scenario With(params (LeverKind Kind, decimal Value)[] levers) =>
        levers.Aggregate(Scenario.Base, (made, lever) => made.With(LeverValue.Of(new LeverName(lever.Kind, null), lever.Value, "")));

    private static decimal[] Amounts(CashFlow flow) => [.. flow.Lines.Select(line => line.Amount!.Value)];

    private static CashFlowLine Line(int year, FlowKind kind, FlowCategory category, decimal amount, bool isRecurrent) =>
        new(new FiscalYear(year), $"{kind} {category}", kind, category, isRecurrent, amount);
}
