using BenefitAnalyzer.Benefits.Forecasts.Measured;
using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Reporting.Sections.Forecasts;

/// <summary>Forecasts that a report may print: none of the counts behind them is hidden.</summary>
internal static class PublishedForecasts
{
    public static IReadOnlyList<ForecastFigures> Of(ReportContext context, CancellationToken token)
    {
        var volume = context.Metric("volume/completed");
        return
        [
            .. StudyForecasts
                .Of(context.Loaded, _ => { }, token)
                .Where(forecast =>
                    context.IsAbout(forecast.Initiative.Id)
                    && context
                        .Publish(volume, [.. forecast.Told.SelectMany(part => part.Volumes)])
                        .All(own => own.State == FigureState.Known)
                )
                .Select(forecast => ForecastFigures.Of(forecast, context.Loaded.Data)),
        ];
    }
}
