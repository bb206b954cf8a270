using BenefitAnalyzer.Costs.Productivity;
using BenefitAnalyzer.Units;
using CsCheck;

namespace BenefitAnalyzer.Tests.Costs.Productivity;

[TestClass]
public sealed class UnitCostSplitTests
{
    private static readonly ServiceYear Before = Year(1000, ("counter", 800, 16_000, 2_000), ("web", 200, 400, 0));

    [TestMethod]
    public void DearerResourcesAloneArePrices()
    {
        var after = Year(1000, ("counter", 800, 17_600, 2_200), ("web", 200, 440, 0));

        Same(new CostSplit(0, 0, 1.84m, 0), UnitCostSplit.Between(Before, after, 100, 110)); // 10 % of 18.40
    }

    [TestMethod]
    public void MinutesSavedAtACounterThatStaysAreEfficiencyTakenBackByVolume()
    {
        var after = Year(1000, ("counter", 800, 12_000, 6_000), ("web", 200, 400, 0));

        Same(new CostSplit(0, -4, 0, 4), UnitCostSplit.Between(Before, after, 100, 100));
    }

    [TestMethod]
    public void NeedsThatMoveWhileTheCounterStaysSaveNothing()
    {
        // 400 of 800 leave a counter that still costs 18,000; each costs 2 on the web.
        var after = Year(1000, ("counter", 400, 8_000, 10_000), ("web", 600, 1_200, 0));

        Same(new CostSplit(-7.2m, 0, 0, 8), UnitCostSplit.Between(Before, after, 100, 100));
    }

    [TestMethod]
    public void FewerNeedsOverTheSameCapacityAreVolume()
    {
        var after = Year(500, ("counter", 400, 8_000, 10_000), ("web", 100, 200, 0));

        Same(new CostSplit(0, 0, 0, 18), UnitCostSplit.Between(Before, after, 100, 100));
    }

    [TestMethod]
    public void AChannelThatComesIsMix()
    {
        var after = Year(1000, ("app", 100, 100, 0), ("counter", 700, 14_000, 2_000), ("web", 200, 400, 0));

        Same(new CostSplit(-1.9m, 0, 0, 0), UnitCostSplit.Between(Before, after, 100, 100));
    }

    [TestMethod]
    public void TwoFactorsShareWhatTheyChangeTogetherByHalves()
    {
        // One channel, cost 10 a need: 20 % less use (−2 before, −2.2 after) and 10 % dearer (+1 before, +0.8 after).
        var split = UnitCostSplit.Between(Year(100, ("counter", 100, 1_000, 0)), Year(100, ("counter", 100, 880, 0)), 100, 110);

        Same(new CostSplit(0, -2.1m, 0.9m, 0), split);
    }

    [TestMethod]
    public void WithoutAPriceIndexPricesAreNotToldFromEfficiency()
    {
        var split = UnitCostSplit.Between(Year(100, ("counter", 100, 1_000, 0)), Year(100, ("counter", 100, 880, 0)), null, 110);

        Same(new CostSplit(0, -1.2m, null, 0), split);
    }

    [TestMethod]
    public void WithoutACostThereIsNoSplit()
    {
        Assert.IsNull(UnitCostSplit.Between(Before with { ResolvedNeeds = 0 }, Before, 100, 100));
    }

    [TestMethod]
    public void TheSplitAddsUpToTheCent()
    {
        var channel = Gen.Select(Gen.Int[0, 100_000], Gen.Decimal[0, 10_000_000m], Gen.Decimal[0, 10_000_000m]);
        var year = Gen.Select(Gen.Int[1, 200_000], channel.Array[1, 4]);
        Gen.Select(year, year, Gen.Decimal[50, 200], Gen.Decimal[50, 200], Gen.Bool)
            .Sample(
                (first, second, pricesBefore, pricesAfter, hasPrices) =>
                {
                    var (before, after) = (Year(first), Year(second));
                    var exact = UnitCostSplit.Between(before, after, hasPrices ? pricesBefore : null, pricesAfter)!;
                    var unit = exact.InCents(before.UnitCost!.Value, after.UnitCost!.Value);
                    var atUnitCostBefore = before.UnitCost.Value * after.ResolvedNeeds;
                    var year = exact.Times(after.ResolvedNeeds).InCents(atUnitCostBefore, after.Cost!.Value);

                    return Math.Abs(exact.Change - (after.UnitCost.Value - before.UnitCost.Value)) < 1e-12m
                        && unit.Change == Cents(after.UnitCost.Value) - Cents(before.UnitCost.Value)
                        && year.Change == Cents(after.Cost.Value) - Cents(atUnitCostBefore)
                        && Parts(exact).Zip(Parts(unit)).All(pair => Math.Abs(pair.First - pair.Second) < 0.02m);
                }
            );
    }

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static decimal[] Parts(CostSplit split) => [split.Mix, split.Efficiency, split.Prices ?? 0, split.Volume];

    private static ServiceYear Year((int Needs, (int Completed, decimal Used, decimal Idle)[] Channels) drawn) =>
        Year(
            drawn.Needs,
            [.. drawn.Channels.Index().Select(at => ($"c{at.Index}", (decimal)at.Item.Completed, at.Item.Used, at.Item.Idle))]
        );

    private static ServiceYear Year(decimal needs, params (string Channel, decimal Completed, decimal Used, decimal Idle)[] channels) =>
        new(
            "licence",
            new FiscalYear(2004),
            needs,
            [
                .. channels.Select(one => new ChannelYear(
                    "licence",
                    new FiscalYear(2004),
                    one.Channel,
                    one.Completed,
                    one.Used,
                    one.Idle,
                    null
                )),
            ]
        );

    private static void Same(CostSplit expected, CostSplit? actual)
    {
        Assert.IsNotNull(actual);
        Assert.AreEqual(expected.Prices is null, actual.Prices is null);
        foreach (var (one, other) in Parts(expected).Zip(Parts(actual)))
        {
            Assert.AreEqual(one, other, 1e-18m);
        }
    }
}
