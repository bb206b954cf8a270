using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Forecasts.Results;

/// <summary>A forecast as published numbers, each with its range and marked as a forecast.</summary>
public sealed record ForecastFigures(
    InitiativeForecast Forecast,
    RangeFigures Share,
    RangeFigures Displaced,
    RangeFigures Minutes,
    RangeFigures Saving
)
{
    private const int Places = 4;

    private static readonly LocalText NoMinutes = new(
        "forecast: no handling time was logged, and neither 'counter_pools' nor 'activities' states standard minutes",
        "預測：日誌沒有處理時間，counter_pools及activities亦沒有載列標準處理分鐘"
    );
    private static readonly LocalText NoCost = new(
        "forecast: 'grades' holds no rate of a grade on every day of the year",
        "預測：grades沒有載列某職級全年每日的成本"
    );

    public IReadOnlyList<RangeFigures> Ranges => [Share, Displaced, Minutes, Saving];

    public IEnumerable<Figure> All => Ranges.SelectMany(range => range.All);

    /// <summary>What nobody measured is proved insufficiently; what was measured elsewhere is proved in part. Neither is sufficient.</summary>
    public EvidenceGrade Evidence =>
        Forecast.Basis == ForecastBasis.MeasuredInitiatives ? EvidenceGrade.Partial : EvidenceGrade.Insufficient;

    /// <param name="data">Hash of the data.</param>
    public static ForecastFigures Of(InitiativeForecast forecast, string data)
    {
        (string, string)[] key = [("initiative", forecast.Initiative.Id)];
        var share = Make(
            ForecastDefinitions.Share,
            forecast.Share,
            Places,
            null,
            [
                .. forecast
                    .Told.SelectMany(part =>
                        forecast.Basis == ForecastBasis.MeasuredInitiatives
                            ? part.Sources
                            : part.Sources.Select(source => source with { Role = $"{part.Service}_{source.Role}" })
                    )
                    .DistinctBy(source => (source.Role, source.Figure.Id)),
            ]
        );
        var displaced = Make(
            ForecastDefinitions.Displaced,
            forecast.Displaced,
            0,
            null,
            [
                new FigureInput("share", share.Middle),
                .. forecast.Told.SelectMany(part => part.Volumes.Select(volume => new FigureInput("volume", volume))),
            ]
        );
        var minutes = Make(ForecastDefinitions.Minutes, forecast.Minutes, 0, NoMinutes, [new FigureInput("displaced", displaced.Middle)]);
        var saving = Make(
            ForecastDefinitions.Saving,
            forecast.Minutes is null ? null : forecast.Value,
            Places,
            forecast.Minutes is null ? NoMinutes : NoValue(forecast),
            [new FigureInput("minutes", minutes.Middle)]
        );
        return new ForecastFigures(forecast, share, displaced, minutes, saving);

        RangeFigures Make(Definition definition, ShareRange? range, int digits, LocalText? missing, FigureInput[] inputs)
        {
            var middle = One(key, range?.Middle) with
            {
                Low = Rounded(range?.Low, digits),
                High = Rounded(range?.High, digits),
                IsLeastToMost = true,
            };
            return new RangeFigures(middle, One([.. key, ("end", "low")], range?.Low), One([.. key, ("end", "high")], range?.High));

            Figure One((string, string)[] keys, decimal? value) =>
                definition.Figure(keys, Rounded(value, digits), data, inputs) with
                {
                    State = range is null ? FigureState.NotKnown : FigureState.Known,
                    Reason = range is null ? missing : ForecastWords.Of(forecast),
                    Partial = ForecastWords.Partial(forecast),
                    Transactions = forecast.Volume,
                };
        }
    }

    private static LocalText NoValue(InitiativeForecast forecast)
    {
        var channels = forecast.Told.SelectMany(part => part.WithoutGrade).Distinct().ToList();
        return channels.Count == 0
            ? NoCost
            : new LocalText(
                $"forecast: neither 'counter_pools' nor 'resources' and 'activities' say of what grade those are who serve in {LocalText.Listed(channels).English}",
                $"預測：counter_pools、resources及activities均沒有載列{LocalText.Listed(channels).Chinese}人員的職級"
            );
    }

    private static decimal? Rounded(decimal? value, int digits) => value is { } number ? Math.Round(number, digits) : null;
}
