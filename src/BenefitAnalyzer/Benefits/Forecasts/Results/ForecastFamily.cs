using BenefitAnalyzer.Benefits.Forecasts.Measured;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Forecasts.Results;

/// <summary>The figures of initiatives that are not live.</summary>
public sealed class ForecastFamily : FigureFamily
{
    public override IReadOnlyList<Definition> Definitions => ForecastDefinitions.All;

    public override IReadOnlyList<string> Tables => ["services", "grades", "activities"];

    public override string Command => "benefit benefits --show forecasts";

    public override IReadOnlyList<Figure> Figures(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token) =>
        [.. StudyForecasts.Of(loaded, report, token).SelectMany(forecast => ForecastFigures.Of(forecast, loaded.Data).All)];
}
