using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Snapshots;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>What every metric says of a study in total, by fiscal year, channel and service: the figures that a public pack can prove.</summary>
internal static class PublicFigures
{
    private static readonly string[][] Groupings =
    [
        [],
        [Dimensions.FiscalYear],
        [Studies.Field.Channel],
        [Studies.Field.Service],
    ];

    public static IReadOnlyList<FrozenFigure> Of(LoadedStudy loaded, CancellationToken token) =>
        [
            .. Catalog
                .Of<Metric>()
                .SelectMany(metric => Groupings.SelectMany(by => Figures(loaded, metric, by, token)))
                .Select(figure => FrozenFigure.Of("published", figure)),
        ];

    /// <summary>Definitions that the logs of a study answer and its public counts do not.</summary>
    public static IReadOnlyList<string> NeedLogs(LoadedStudy loaded, IReadOnlyList<FrozenFigure> published, CancellationToken token)
    {
        var known = published.Select(figure => figure.Definition).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Catalog
                .Of<Metric>()
                .Where(metric => !known.Contains(metric.Definition) && Figures(loaded, metric, [], token).Any())
                .Select(metric => metric.Definition)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Figure> Figures(LoadedStudy loaded, Metric metric, string[] by, CancellationToken token)
    {
        var query = new MetricQuery(metric.Id) { By = by };
        return metric.Refusal(loaded.Study, query) is not null || by.Any(name => metric.OnlyDimensions?.Contains(name) == false)
            ? []
            : loaded.Engine.Run(metric, query, token).Rows.Select(row => row.Figure).Where(figure => figure.State == FigureState.Known);
    }
}
