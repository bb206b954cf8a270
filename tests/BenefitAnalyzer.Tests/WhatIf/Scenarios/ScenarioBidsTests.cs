using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;
using BenefitAnalyzer.WhatIf.Scenarios;

namespace BenefitAnalyzer.Tests.WhatIf.Scenarios;

[TestClass]
public sealed class ScenarioBidsTests
{
    private static readonly FiscalYear First = new(2006);

    private static readonly BidTables Tables = new()
    {
        Bids = [new Bid("a") { TakeUp = 0.4m }],
        Amounts =
        [
            Row(BidItem.Investment, 0, 0, 1000),
            Row(BidItem.Running, 0, 3, 10),
            Row(BidItem.Realisable, 1, 2, 100),
            Row(BidItem.Notional, 1, 2, 80),
            Row(BidItem.Transactions, 1, 2, 500),
        ],
    };

    [TestMethod]
    public void EachItemMovesWithItsOwnFactors()
    {
        var changed = Of(
            (LeverKind.CapitalCost, 1.5m),
            (LeverKind.RunningCost, 2m),
            (LeverKind.Volume, 1.2m),
            (LeverKind.TakeUp, 0.6m),
            (LeverKind.Minutes, 0.5m)
        );

        // Use is 1.2 × 0.6 ÷ 0.4 = 1.8, and each visit frees half the minutes.
        CollectionAssert.AreEqual(new[] { 1500m, 20m, 90m, 72m, 900m }, changed.Amounts.Select(row => row.Amount).ToList());
        Assert.AreEqual(0.6m, changed.Bids[0].TakeUp, "a drawn take-up is held against the assumed one");
    }

    [TestMethod]
    public void ADelayMovesSavingsAndAnEarlierLaunchLeavesTheirEnd()
    {
        Assert.AreEqual("2-3: 100", Spans(Of((LeverKind.Delay, 1m))));
        Assert.AreEqual("0-2: 100", Spans(Of((LeverKind.Delay, -1m))));
        Assert.AreEqual("1-2: 50; 2-3: 50", Spans(Of((LeverKind.Delay, 0.5m))));
        Assert.AreEqual("0-2: 50; 1-2: 50", Spans(Of((LeverKind.Delay, -0.5m))));

        static string Spans(BidTables changed) =>
            string.Join(
                "; ",
                changed
                    .Amounts.Where(row => row.Item == BidItem.Realisable)
                    .Select(row => FormattableString.Invariant($"{row.FromYear}-{row.UntilYear}: {row.Amount:0}"))
            );
    }

    /// <summary>Savings of the second and third year come a year earlier and go on to their end: in 2006-07, 2007-08 and, at half, in 2008-09.</summary>
    [TestMethod]
    public void WhatComesEarlierHasTheFactorOfEachYearInWhichItThenIs()
    {
        var half = new LeverValue(new LeverName(LeverKind.Displaced, null), [(new FiscalYear(2006), 1m), (new FiscalYear(2008), 0.5m)], "");
        var earlier = LeverValue.Of(new LeverName(LeverKind.Delay, null), -1, "");

        var changed = ScenarioBids.Of(Tables, Scenario.Base.With(half).With(earlier), First);

        var saved = changed.Amounts.Where(row => row.Item == BidItem.Realisable).ToList();
        CollectionAssert.AreEqual(
            new[] { 100m, 100m, 50m, 0m },
            Enumerable
                .Range(0, 4)
                .Select(year => saved.Where(row => row.FromYear <= year && year <= row.UntilYear).Sum(row => row.Amount))
                .ToList()
        );
    }

    [TestMethod]
    public void APathIsTakenAsIfABidBeganInItsEarliestYear()
    {
        var lever = new LeverValue(new LeverName(LeverKind.RunningCost, null), [(new FiscalYear(2008), 3m)], "");

        var changed = ScenarioBids.Of(Tables, Scenario.Base.With(lever), First);

        // The start is 2006-07, so that the third and fourth year cost three times as much.
        CollectionAssert.AreEqual(
            new[] { 10m, 10m, 30m, 30m },
            changed.Amounts.Where(row => row.Item == BidItem.Running).Select(row => row.Amount).ToList()
        );
    }

    [TestMethod]
    public void WhatIsReleasedLeavesTheOneItemForTheOther()
    {
        var changed = Of((LeverKind.Released, 0.25m));

        CollectionAssert.AreEqual(
            new[] { (BidItem.Realisable, 100m), (BidItem.Notional, 60m), (BidItem.Realisable, 20m) },
            changed.Amounts.Where(row => row.Item is BidItem.Realisable or BidItem.Notional).Select(row => (row.Item, row.Amount)).ToList()
        );
    }

    [TestMethod]
    [DataRow(null, "2005-06 to 2006-07: 50; 2007-08 to …: 20")]
    [DataRow("block vote", "2005-06 to 2006-07: 50; 2007-08 to …: 20")]
    [DataRow("V", "2005-06 to 2006-07: 50; 2007-08 to …: 20")]
    [DataRow("D", "2005-06 to …: 100")]
    public void ACeilingIsFoundByItsNameOrVoteAndChangesFromAYearOn(string? target, string expected)
    {
        var row = new CeilingAmount("block vote", CeilingKind.Year, "V", null, new FiscalYear(2005), null, 100, "");
        var lever = new LeverValue(
            new LeverName(LeverKind.Ceiling, target),
            [(new FiscalYear(int.MinValue), 0.5m), (new FiscalYear(2007), 0.2m)],
            ""
        );

        var changed = ScenarioCeilings.Of(row, Scenario.Base.With(lever));

        Assert.AreEqual(
            expected,
            string.Join(
                "; ",
                changed.Select(own => FormattableString.Invariant($"{own.From} to {own.Until?.ToString() ?? "…"}: {own.Amount:0}"))
            )
        );
    }

    private static BidTables Of(params (LeverKind Kind, decimal Value)[] levers) =>
        ScenarioBids.Of(
            Tables,
            levers.Aggregate(Scenario.Base, (made, lever) => made.With(LeverValue.Of(new LeverName(lever.Kind, null), lever.Value, ""))),
            First
        );

    private static BidAmount Row(BidItem item, int from, int until, decimal amount) => new("a", "full", item, from, until, amount, "");
}
