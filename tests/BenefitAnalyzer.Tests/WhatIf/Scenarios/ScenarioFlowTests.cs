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
                IsRealised = true,
            },
            Line(2006, FlowKind.Benefit, FlowCategory.Avoidance, 50, isRecurrent: false),
        ]
    );

    [TestMethod]
    public void WithoutLeversTheFlowIsAsItWas() =>
        CollectionAssert.AreEqual(Amounts(Flow), Amounts(ScenarioFlow.Of(Flow, Scenario.Base, null)));

    [TestMethod]
    public void CostsMoveWithTheirFactorsAndStaffWithTheirPay()
    {
        var changed = Amounts(Of((LeverKind.CapitalCost, 1.5m), (LeverKind.RunningCost, 2m), (LeverKind.StaffCost, 1.1m)));

        CollectionAssert.AreEqual(new[] { 1500m, 220m, 440m, 880m, 330m, 500m, 50m }, changed); // what has left a budget stays
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
        var changed = ScenarioFlow.Of(Flow, With((LeverKind.TakeUp, 0.6m)), takeUp: 0.4m);

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
    public void APathHoldsFromItsYearsOn()
    {
        var lever = new LeverValue(new LeverName(LeverKind.Volume, "a"), [(new FiscalYear(2006), 2m)], "");

        var changed = ScenarioFlow.Of(Flow, Scenario.Base.With(lever), null);

        CollectionAssert.AreEqual(new[] { 1000m, 100m, 400m, 1600m, 600m, 500m, 100m }, Amounts(changed));
    }

    [TestMethod]
    public void FactorsOfAllAndOfOneMultiplyAndOthersGiveWay()
    {
        var scenario = With((LeverKind.Volume, 2m), (LeverKind.Released, 0.5m));
        scenario = scenario.With(LeverValue.Of(new LeverName(LeverKind.Volume, "a"), 3m, ""));
        scenario = scenario.With(LeverValue.Of(new LeverName(LeverKind.Released, "a"), 0m, ""));
        scenario = scenario.With(LeverValue.Of(new LeverName(LeverKind.Volume, "b"), 7m, ""));

        CollectionAssert.AreEqual(new[] { 1000m, 100m, 2400m, 4800m, 1800m, 500m, 300m }, Amounts(ScenarioFlow.Of(Flow, scenario, null)));
    }

    private static CashFlow Of(params (LeverKind Kind, decimal Value)[] levers) => ScenarioFlow.Of(Flow, With(levers), null);

    private static Scenario With(params (LeverKind Kind, decimal Value)[] levers) =>
        levers.Aggregate(Scenario.Base, (made, lever) => made.With(LeverValue.Of(new LeverName(lever.Kind, null), lever.Value, "")));

    private static decimal[] Amounts(CashFlow flow) => [.. flow.Lines.Select(line => line.Amount!.Value)];

    private static CashFlowLine Line(int year, FlowKind kind, FlowCategory category, decimal amount, bool isRecurrent) =>
        new(new FiscalYear(year), $"{kind} {category}", kind, category, isRecurrent, amount);
}
