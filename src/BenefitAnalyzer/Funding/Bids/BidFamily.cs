using BenefitAnalyzer.Benefits.Forecasts.Measured;
using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Funding.Bids;

/// <summary>What bids state by item and year.</summary>
public sealed class BidFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => BidDefinitions.All;

    public override IReadOnlyList<string> Tables => ["bids", "bid_amounts", "price_index"];

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [
            .. BidFigures.Of(loaded).SelectMany(bid => bid.Years.Select(year => year.Figure)),
            .. BidPriceFigures.Of(loaded).SelectMany(bid => new[] { bid.Stated, bid.Factor }).DistinctBy(figure => figure.Id),
            .. BidSaving
                .Of(
                    BidFigures.Of(loaded),
                    [.. StudyForecasts.Of(loaded, report, token).Select(own => ForecastFigures.Of(own, loaded.Data))],
                    loaded.Data
                )
                .SelectMany(own => new[] { own.Stated, own.Ratio }),
        ];
}
