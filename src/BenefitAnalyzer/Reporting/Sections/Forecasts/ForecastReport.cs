using BenefitAnalyzer.Benefits.Forecasts.Measured;
using BenefitAnalyzer.Benefits.Forecasts.Results;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Sections.Forecasts;

/// <summary>The table of forecasts by itself, for internal use: small cells are not suppressed.</summary>
internal static class ForecastReport
{
    /// <returns>Null when nothing can be forecast; the reason was reported.</returns>
    public static Report? Of(LoadedStudy loaded, Action<Diagnostic> report, CancellationToken token)
    {
        var forecasts = StudyForecasts.Of(loaded, report, token);
        if (forecasts.Count == 0)
        {
            report(
                Diagnostic.Error(
                    DiagnosticCodes.NothingToForecast,
                    StudyReader.FileName,
                    null,
                    "no initiative before its launch can be forecast; add one to 'initiatives:' with 'status: idea', 'under_study', 'proposed' or 'approved', and 'services:'"
                )
            );
            return null;
        }

        return new Report(
            ForecastTables.Id,
            ForecastTables.Title,
            loaded.Study.Title,
            loaded.Data,
            [
                new ReportSection(
                    ForecastTables.Id,
                    ForecastTables.Title,
                    [ForecastTables.Of(new ReportContext(loaded), [.. forecasts.Select(own => ForecastFigures.Of(own, loaded.Data))])]
                ),
            ]
        )
        {
            Currency = loaded.Study.Currency,
        };
    }
}
