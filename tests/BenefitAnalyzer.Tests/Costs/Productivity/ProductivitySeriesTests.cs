using BenefitAnalyzer.Costs.Productivity;
using BenefitAnalyzer.Units;
using CsCheck;

namespace BenefitAnalyzer.Tests.Costs.Productivity;

[TestClass]
public sealed class ProductivitySeriesTests
{
    // The three-year table, worked by hand: needs, unit cost, minutes a need.
    //        2003-04        2004-05        2005-06
    //   A  100 × 10, 12   120 ×  9, 11   150 ×  8, 10
    //   B   50 × 40, 30    50 × 44, 30    40 × 50, 27
    // cost     3,000          3,280          3,200
    private static readonly ServiceYear[] Table =
    [
        Year("A", 2003, 100, 10, 12),
        Year("B", 2003, 50, 40, 30),
        Year("A", 2004, 120, 9, 11),
        Year("B", 2004, 50, 44, 30),
        Year("A", 2005, 150, 8, 10),
        Year("B", 2005, 40, 50, 27),
    ];

    private static readonly Dictionary<int, decimal> Prices = new()
    {
        [2003] = 100,
        [2004] = 102,
        [2005] = 105,
    };

    [TestMethod]
    public void ThreeYearsGiveTheChainsThatWereWorkedByHand()
    {
        var series = ProductivitySeries.Of(Table, PriceLevel);

        Assert.AreEqual(OutputIndex.Start, series[0].Output);
        // (120 × 10 + 50 × 40) / 3,000 and 3,280 / (100 × 9 + 50 × 44)
        Close(3200.0 / 3000, series[1].Output!.Value.Laspeyres);
        Close(3280.0 / 3100, series[1].Output!.Value.Paasche);
        // Only A grows; its shares of cost are 1,000 / 3,000 and 1,080 / 3,280.
        Close(Math.Pow(1.2, (1000.0 / 3000 + 1080.0 / 3280) / 2), series[1].Output!.Value.Tornqvist);
        // × (150 × 9 + 40 × 44) / 3,280 and × 3,200 / (120 × 8 + 50 × 50)
        Close(3200.0 / 3000 * 3110 / 3280, series[2].Output!.Value.Laspeyres);
        Close(3280.0 / 3100 * 3200 / 3460, series[2].Output!.Value.Paasche);
        Close(Math.Sqrt(3200.0 / 3000 * 3110 / 3280 * (3280.0 / 3100) * 3200 / 3460), series[2].Output!.Value.Fisher);
        var second = Math.Pow(1.25, (1080.0 / 3280 + 1200.0 / 3200) / 2) * Math.Pow(0.8, (2200.0 / 3280 + 2000.0 / 3200) / 2);
        Close(Math.Pow(1.2, (1000.0 / 3000 + 1080.0 / 3280) / 2) * second, series[2].Output!.Value.Tornqvist);
    }

    [TestMethod]
    public void ProductivityIsOutputOverMinutesAndOverDeflatedCost()
    {
        var series = ProductivitySeries.Of(Table, PriceLevel);

        // Minutes 2,700, then 2,820, then 2,580; cost in prices of 2003-04: 3,000, 3,280 / 1.02, 3,200 / 1.05.
        Close(2580.0 / 2700, series[2].MinutesIndex!.Value);
        Close(3200 / 1.05 / 3000, series[2].CostIndex!.Value);
        Close(series[2].Output!.Value.Fisher / (2580.0 / 2700), series[2].PerMinute(IndexFormula.Fisher)!.Value);
        Close(series[2].Output!.Value.Laspeyres / (3200 / 1.05 / 3000), series[2].PerCost(IndexFormula.Laspeyres)!.Value);
    }

    [TestMethod]
    public void AServiceThatBeginsIsNeitherGrowthNorDecline()
    {
        var series = ProductivitySeries.Of([.. Table, Year("new", 2005, 1000, 100, 60)], PriceLevel);

        Assert.AreEqual(ProductivitySeries.Of(Table, PriceLevel)[2].Output, series[2].Output);
        Close(2580.0 / 2700, series[2].MinutesIndex!.Value);
        CollectionAssert.AreEqual(new[] { "new" }, series[2].LeftOut.ToArray());
    }

    [TestMethod]
    public void MovingNeedsToACheaperChannelLeavesOutputAndRaisesProductivity()
    {
        var before = new ServiceYear("A", new FiscalYear(2003), 100, [Channel("counter", 2003, 100, 1000, 1200)]);
        var after = new ServiceYear(
            "A",
            new FiscalYear(2004),
            100,
            [Channel("counter", 2004, 50, 500, 600), Channel("web", 2004, 50, 50, 0)]
        );

        var series = ProductivitySeries.Of([before, after], PriceLevel);

        Close(1, series[1].Output!.Value.Fisher);
        Close(2, series[1].PerMinute(IndexFormula.Fisher)!.Value);
    }

    [TestMethod]
    public void FailedAttemptsBeforeANeedIsMetAddInputAndNoOutput()
    {
        var before = new ServiceYear("A", new FiscalYear(2003), 100, [Channel("counter", 2003, 100, 1000, 1200)]);
        var after = new ServiceYear("A", new FiscalYear(2004), 100, [Channel("counter", 2004, 100, 1250, 1500)]);

        var series = ProductivitySeries.Of([before, after], PriceLevel);

        Close(1, series[1].Output!.Value.Tornqvist);
        Close(0.8, series[1].PerMinute(IndexFormula.Tornqvist)!.Value);
    }

    [TestMethod]
    public void WithoutAPriceIndexThereIsNoDeflatedCostButTheRestStands()
    {
        var series = ProductivitySeries.Of(Table, _ => null);

        Assert.IsNull(series[2].CostIndex);
        Assert.IsNotNull(series[2].PerMinute(IndexFormula.Fisher));
    }

    [TestMethod]
    public void AYearWithoutAnythingBreaksTheChain()
    {
        var series = ProductivitySeries.Of([.. Table.Where(year => year.Year.BeginsIn != 2004)], PriceLevel);

        Assert.HasCount(3, series);
        Assert.IsNull(series[1].Output);
        Assert.IsNull(series[2].Output);
    }

    [TestMethod]
    public void FisherLiesBetweenLaspeyresAndPaasche()
    {
        var service = Gen.Select(Gen.Decimal[0.01m, 1_000_000m], Gen.Decimal[0.01m, 5_000m]);
        Gen.Select(service, service, service)
            .Array[1, 8]
            .Sample(services =>
            {
                var years = services
                    .Index()
                    .SelectMany(at =>
                        new[] { at.Item.Item1, at.Item.Item2, at.Item.Item3 }
                            .Index()
                            .Select(year => Year($"s{at.Index}", 2003 + year.Index, year.Item.Item1, year.Item.Item2, 1))
                    )
                    .ToList();

                return ProductivitySeries
                    .Of(years, PriceLevel)
                    .Select(year => year.Output!.Value)
                    .All(output =>
                        Math.Min(output.Laspeyres, output.Paasche) <= output.Fisher
                        && output.Fisher <= Math.Max(output.Laspeyres, output.Paasche)
                    );
            });
    }

    private static decimal? PriceLevel(FiscalYear year) => Prices[year.BeginsIn];

    private static void Close(double expected, double actual) => Assert.AreEqual(expected, actual, 1e-12);

    private static ServiceYear Year(string service, int year, decimal needs, decimal unitCost, decimal minutes) =>
        new(
            service,
            new FiscalYear(year),
            needs,
            [new ChannelYear(service, new FiscalYear(year), "counter", needs, needs * unitCost, 0, needs * minutes)]
        );

    private static ChannelYear Channel(string channel, int year, decimal completed, decimal cost, decimal minutes) =>
        new("A", new FiscalYear(year), channel, completed, cost, 0, minutes);
}
