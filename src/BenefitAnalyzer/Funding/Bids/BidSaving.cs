using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Bids;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>The staff time that a scope of a bid states to save in a year, held against what is forecast of the same initiative.</summary>
/// <param name="Year">The year for which most is stated: a forecast is of a full year too.</param>
/// <param name="Stated">Realisable and notional savings.</param>
/// <param name="Ratio">Stated ÷ forecast; without a value where nothing is forecast to be saved.</param>
public sealed record BidSaving(string Initiative, string Scope, FiscalYear Year, Figure Stated, RangeFigures Forecast, Figure Ratio)
{
    /// <summary>Whether more is stated than the upper end of the forecast's range.</summary>
    public bool IsBeyond => Stated.Value > Forecast.High.Value;

    /// <summary>Whether less is stated than the lower end.</summary>
    public bool IsBelow => Stated.Value < Forecast.Low.Value;

    /// <summary>One for each scope that states such savings and whose initiative has a forecast in money, in the order of the bids.</summary>
    /// <param name="data">Hash of the data.</param>
    public static IReadOnlyList<BidSaving> Of(IReadOnlyList<BidFigures> bids, IReadOnlyList<ForecastFigures> forecasts, string data) =>
        [
            .. bids.Select(bid =>
                    forecasts.FirstOrDefault(own => own.Forecast.Initiative.Id == bid.Initiative && own.Saving.Middle.Value is not null)
                        is { } forecast
                        ? Of(bid, forecast.Saving, data)
                        : null
                )
                .OfType<BidSaving>(),
        ];

    private static BidSaving? Of(BidFigures bid, RangeFigures forecast, string data)
    {
        var year = bid
            .Years.Where(own => own.Year.Item is BidItem.Realisable or BidItem.Notional)
            .GroupBy(own => own.Year.Year)
            .OrderByDescending(same => same.Sum(own => own.Year.Amount))
            .ThenBy(same => same.Key.BeginsIn)
            .FirstOrDefault();
        if (year is null || year.Sum(own => own.Year.Amount) is not (> 0 and var amount))
        {
            return null;
        }

        (string, string)[] key = [("initiative", bid.Initiative), ("scope", bid.Scope)];
        var stated = BidDefinitions.Savings.Figure(key, amount, data, year.Select(own => new FigureInput("stated", own.Figure)));
        return new BidSaving(
            bid.Initiative,
            bid.Scope,
            year.Key,
            stated,
            forecast,
            BidDefinitions.SavingsRatio.Figure(
                key,
                forecast.Middle.Value is > 0 and var expected ? Math.Round(amount / expected, 4) : null,
                data,
                new FigureInput("stated", stated),
                new FigureInput("forecast", forecast.Middle)
            )
        );
    }
}
