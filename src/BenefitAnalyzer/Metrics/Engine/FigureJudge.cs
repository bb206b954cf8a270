using System.Globalization;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Makes figures of counted rows: the ratio, and all that has to be said about what it is worth.</summary>
/// <param name="covered">First and last day of the loaded data.</param>
internal sealed class FigureJudge(Study study, Deliveries deliveries, Period covered)
{
    /// <param name="query">The question, from which the figure gets its address.</param>
    /// <param name="likeForLike">Value over the offices that delivered throughout; null where nothing is missing.</param>
    public Figure Of(Metric metric, MetricQuery query, RawRow row, FigureOrigin origin, decimal? likeForLike)
    {
        var keys = query.By.Zip(row.Keys).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (dimension, value) in query.Where)
        {
            keys[dimension] = value;
        }

        var measured = Value(metric, row);
        var span = SpanOf(query, keys);
        IReadOnlyList<Slice> missing = metric.IsFromLogs ? deliveries.MissingIn(span, keys) : [];
        var tooHigh = metric.NeedsAllChannels && (missing.Count > 0 || deliveries.LacksTraditionalChannel(keys));
        var figure = new Figure(FigureAddress.Write(query, row.Keys), metric.Definition, metric.Unit, origin)
        {
            State = measured is null ? FigureState.NoData : FigureState.Known,
            Value = measured,
            Numerator = row.Numerator,
            Denominator = row.Denominator,
            Low = Share(row.Low, row),
            High = Share(row.High, row),
            Services = row.Services,
            Transactions = row.Covered ?? row.Denominator ?? (metric.Unit == MetricUnit.Count ? row.Numerator : null),
            Bound = tooHigh ? FigureBound.AtMost : FigureBound.Exact,
            Partial = missing.Count > 0 ? deliveries.Describe(missing, span, keys) : null,
            LikeForLike = likeForLike,
            Reason = Coverage(row),
            Promised = metric.Promised(study, keys),
        };
        figure = metric.IsCustomerLinked ? Linked(metric, row, figure) : figure;
        return metric.IsFromLogs && IsSampled(keys) ? WithInterval(figure) : figure;
    }

    private Figure Linked(Metric metric, RawRow row, Figure figure)
    {
        var share = row is { Covered: { } covered, Coverable: > 0 and var coverable } ? covered / coverable : 0;
        if ((double)share >= study.Privacy.SmallestLinkableShare)
        {
            return figure with { Bound = share < 1 ? metric.LinkedBound : figure.Bound };
        }

        var percent = (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
        return figure with
        {
            State = FigureState.Withheld,
            Value = null,
            Numerator = null,
            Reason = new LocalText(
                $"withheld: only {percent} % of the transactions name a customer",
                $"不予公布：只有{percent}%的交易有客戶識別"
            ),
        };
    }

    private static LocalText? Coverage(RawRow row)
    {
        if (row is not { Covered: { } covered, Coverable: > 0 and var coverable } || covered >= coverable)
        {
            return null;
        }

        var percent = (100 * covered / coverable).ToString("0.0", CultureInfo.InvariantCulture);
        return new LocalText($"covers {percent} % of the transactions", $"涵蓋{percent}%的交易");
    }

    private bool IsSampled(Dictionary<string, string?> keys) =>
        study.Sources.Any(source => source.Sampled && (!keys.TryGetValue("source", out var only) || only == source.Name));

    private static Figure WithInterval(Figure figure)
    {
        if (figure is not { Unit: MetricUnit.Rate, Numerator: { } count, Denominator: > 0 and var of })
        {
            return figure;
        }

        var (low, high) = Intervals.Wilson(count, of);
        return figure with { Low = low, High = high };
    }

    private Period SpanOf(MetricQuery query, Dictionary<string, string?> keys)
    {
        var span = query.Period ?? covered;
        foreach (var dimension in Dimensions.OfTime)
        {
            if (keys.TryGetValue(dimension, out var value) && Dimensions.Span(dimension, value, study.FiscalYearStart) is { } own)
            {
                var from = query.RollingMonths is { } months ? own.Until.AddMonths(-months) : own.From;
                span = new Period(from > span.From ? from : span.From, own.Until < span.Until ? own.Until : span.Until);
            }
        }

        return span;
    }

    /// <summary>The ratio of a row, or its sum.</summary>
    public static decimal? Value(Metric metric, RawRow row) => metric.IsRatio ? Share(row.Numerator, row) : row.Numerator;

    private static decimal? Share(decimal? part, RawRow row) =>
        row.Denominator is > 0 and var denominator && part is { } known ? known / denominator : null;
}
