using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>The rows of one question about growth: both values and their change, over all services or over some.</summary>
/// <param name="first">Of everything, in the first window; what is summed over some services is judged as it is.</param>
/// <param name="last">The same in the second window.</param>
internal sealed class GrowthRows(Metric metric, GrowthQuery query, Figure first, Figure last)
{
    public GrowthRow Naive() => Row(GrowthBasis.Naive, null, first, last);

    /// <summary>Over the services given.</summary>
    public GrowthRow Over(GrowthBasis basis, IReadOnlyList<ServicePair> services) => Over(basis, null, services);

    /// <summary>Over the services given but one.</summary>
    public GrowthRow Without(string service, IEnumerable<ServicePair> services) =>
        Over(GrowthBasis.WithoutLargest, service, [.. services.Where(pair => pair.Service != service)]);

    private GrowthRow Over(GrowthBasis basis, string? without, IReadOnlyList<ServicePair> services) =>
        Row(
            basis,
            without,
            Sum(first, basis, "before", [.. services.Select(pair => pair.Before)]),
            Sum(last, basis, "after", [.. services.Select(pair => pair.After)])
        ) with
        {
            Services = [.. services.Select(pair => pair.Service)],
        };

    private Figure Sum(Figure total, GrowthBasis basis, string part, IReadOnlyList<Figure> figures)
    {
        var (numerator, denominator) = (figures.Sum(figure => figure.Numerator), figures.Sum(figure => figure.Denominator));
        var count = figures.Count.ToString("#,0", CultureInfo.InvariantCulture);
        return total with
        {
            Id = GrowthAddress.Write(query, basis, part),
            Value =
                !metric.IsRatio ? numerator
                : denominator > 0 ? numerator / denominator
                : null,
            Numerator = numerator,
            Denominator = metric.IsRatio ? denominator : null,
            Transactions = metric.IsRatio ? denominator : numerator,
            Services = figures.Count,
            LikeForLike = null,
            Low = null,
            High = null,
            Reason = new LocalText(
                figures.Count == 1 ? "1 service that reports in both windows" : $"{count} services that report in both windows",
                $"兩期均有呈報的{count}項服務"
            ),
        };
    }

    private GrowthRow Row(GrowthBasis basis, string? without, Figure from, Figure to)
    {
        var unit = GrowthQuery.UnitOf(metric);
        decimal? change =
            unit == MetricUnit.PercentagePoints ? to.Value - from.Value
            : from.Value > 0 ? to.Value / from.Value - 1
            : null;
        return new GrowthRow(
            basis,
            without,
            from,
            to,
            new Figure(GrowthAddress.Write(query, basis), GrowthDefinitions.Of(basis, metric), unit, OriginOf(from, to))
            {
                State = change is null ? FigureState.NoData : FigureState.Known,
                Value = change,
                Bound = BoundOf(from.Bound, to.Bound),
                Services = basis == GrowthBasis.Naive ? null : to.Services,
                Partial = from.Partial ?? to.Partial,
                Reason = basis == GrowthBasis.Naive ? null : to.Reason,
            }
        );
    }

    /// <summary>Both values are asked with one query, which binds values of their own to each.</summary>
    private static FigureOrigin OriginOf(Figure from, Figure to) =>
        to.Origin with
        {
            Parameters = from
                .Origin.Parameters.Select(pair => KeyValuePair.Create($"before {pair.Key}", pair.Value))
                .Concat(to.Origin.Parameters.Select(pair => KeyValuePair.Create($"after {pair.Key}", pair.Value)))
                .ToDictionary(),
        };

    /// <summary>A change is as uncertain as what was not recorded at either end; at both ends it is said by <see cref="Figure.Partial"/> alone.</summary>
    private static FigureBound BoundOf(FigureBound before, FigureBound after) =>
        (before, after) switch
        {
            (FigureBound.Exact, _) => after,
            (FigureBound.AtMost, FigureBound.Exact) => FigureBound.AtLeast,
            (FigureBound.AtLeast, FigureBound.Exact) => FigureBound.AtMost,
            _ => FigureBound.Exact,
        };
}
