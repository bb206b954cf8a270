using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Claims.Results;

/// <summary>Asks the logs for the volume and take-up that a study leaves to them.</summary>
internal sealed class LoggedUse(LoadedStudy loaded, CancellationToken token)
{
    private const int MonthsOfYear = 12;
    private readonly MetricEngine engine = loaded.Engine;
    private readonly Dictionary<string, Metric> metrics = Catalog.Of<Metric>().ToDictionary(metric => metric.Id);

    /// <summary>What is known of a service in a fiscal year, with figures small cells of which are hidden.</summary>
    /// <param name="live">Days of the year on which the initiative was live: take-up before them is not its own.</param>
    public ServiceUse Of(string service, FiscalYear year, Period live)
    {
        var days = LiveTime.DaysOf(year, loaded.Study.FiscalYearStart);
        var isCompleted =
            engine.Deliveries.EndingsUnknown.All(own => own.Service != service) && Rows("volume/completed", service, days).Count > 0;
        var volume = Rows(isCompleted ? "volume/completed" : "volume/started", service, days, Dimensions.Month);
        var months = volume.Count(row => row.Figure.State is FigureState.Known or FigureState.Suppressed);
        var whole = Only(isCompleted ? "volume/completed" : "volume/started", service, days);
        var takeUp = Only(isCompleted ? "take-up/A" : "take-up/A-started", service, live);
        return new ServiceUse(
            months < MonthsOfYear ? null : whole?.Value,
            takeUp?.Value,
            [
                .. new[] { (Role: "volume", Figure: whole), (Role: "take-up", Figure: takeUp) }
                    .Where(input => input.Figure is not null)
                    .Select(input => new FigureInput(input.Role, input.Figure!)),
            ]
        )
        {
            Reason =
                months < MonthsOfYear
                    ? new LocalText(
                        $"the logs hold {months} of 12 months of '{service}' in {year}",
                        $"日誌只有「{service}」{year.Name.Chinese}十二個月中的{months}個月"
                    )
                : takeUp?.Value is null
                    ? new LocalText($"the logs have no take-up of '{service}' while it was live", $"日誌沒有「{service}」運作期間的使用率")
                : null,
        };
    }

    private Figure? Only(string metric, string service, Period days) => Rows(metric, service, days) is [var row] ? row.Figure : null;

    private IReadOnlyList<MetricRow> Rows(string metric, string service, Period days, params IReadOnlyList<string> by)
    {
        var query = new MetricQuery(metric)
        {
            By = by,
            Where = new Dictionary<string, string> { ["service"] = service },
            Period = days,
        };
        return SmallCells.Hide(metrics[metric], engine.Run(metrics[metric], query, token).Rows, SmallCells.SmallestOf(loaded.Study));
    }
}
