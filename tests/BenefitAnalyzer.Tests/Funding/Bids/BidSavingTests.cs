using BenefitAnalyzer.Benefits.Forecasts;
using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Funding.Bids;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Sections;
using BenefitAnalyzer.Reporting.Sections.Bids;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Funding.Bids;

[TestClass]
public sealed class BidSavingTests
{
    /// <summary>Beta states 70 a year of realisable savings.</summary>
    [TestMethod]
    [DataRow(20, 10, 30, true, false)]
    [DataRow(60, 50, 70, false, false)]
    [DataRow(90, 80, 95, false, true)]
    public void WhatABidStatesIsHeldAgainstTheRangeThatIsForecast(int middle, int low, int high, bool isBeyond, bool isBelow)
    {
        using var study = ThreeBids.Study().Load();

        var saving = BidSaving.Of(BidFigures.Of(study.Loaded), [Forecast("b", middle, low, high)], "").Single();

        Assert.AreEqual(("b", "full"), (saving.Initiative, saving.Scope));
        Assert.AreEqual(70m, saving.Stated.Value);
        Assert.AreEqual(Math.Round(70m / middle, 4), saving.Ratio.Value);
        Assert.AreEqual(isBeyond, saving.IsBeyond);
        Assert.AreEqual(isBelow, saving.IsBelow);
    }

    [TestMethod]
    public void WithoutAForecastInMoneyNothingIsHeldAgainstABid()
    {
        using var study = ThreeBids.Study().Load();
        var bids = BidFigures.Of(study.Loaded);

        Assert.IsEmpty(BidSaving.Of(bids, [], ""));
        Assert.IsEmpty(BidSaving.Of(bids, [Forecast("b", null, null, null)], ""));
    }

    [TestMethod]
    public void AForecastOfNothingHasNoRatioAndAnyStatedSavingIsBeyondIt()
    {
        using var study = ThreeBids.Study().Load();

        var saving = BidSaving.Of(BidFigures.Of(study.Loaded), [Forecast("b", 0, 0, 0)], "").Single();

        Assert.IsNull(saving.Ratio.Value);
        Assert.IsTrue(saving.IsBeyond);
    }

    /// <summary>Alpha states 60 a year where 15 is forecast, Beta 70 where 60 is.</summary>
    [TestMethod]
    public void WhatStatesMoreThanItsForecastIsNamedAndEveryRowSaysWhereItLies()
    {
        using var study = ThreeBids.Study().Load();
        var context = new ReportContext(study.Loaded);
        var savings = BidSaving.Of(BidFigures.Of(study.Loaded), [Forecast("a", 15, 10, 20), Forecast("b", 60, 50, 80)], "");

        var caution = BidSavingsCheck.Caution(context, savings)!;
        var table = BidSavingsCheck.Table(context, "bid-savings", savings);

        Assert.EndsWith("range included: Alpha (full) (4.00 times its forecast).", caution.English);
        Assert.EndsWith("（full）（為預測的4.00倍）。", caution.Chinese);
        CollectionAssert.AreEqual(
            new[] { "beyond range", "within range" },
            table.Rows.Select(row => ((TextCell)row[^1]).Text.English).ToList()
        );
        Assert.IsNull(BidSavingsCheck.Caution(context, [.. savings.Skip(1)]));
    }

    private static ForecastFigures Forecast(string initiative, decimal? middle, decimal? low, decimal? high)
    {
        var saving = new RangeFigures(Money(middle), Money(low), Money(high));
        return new ForecastFigures(
            new InitiativeForecast(
                new Initiative(initiative, LocalText.Same(initiative), InitiativeStatus.Proposed),
                new FiscalYear(2005),
                ForecastBasis.ComparableServices,
                [],
                []
            ),
            saving,
            saving,
            saving,
            saving
        );

        Figure Money(decimal? value) => ForecastDefinitions.Saving.Figure([("initiative", initiative)], value, "");
    }
}
