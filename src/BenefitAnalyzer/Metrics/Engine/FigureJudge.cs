using System.Globalization;
using BenefitAnalyzer.Metrics.Completeness;
using BenefitAnalyzer.Metrics.Customers;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Makes figures from the rows of one query: what each is worth, given what did not come, was not recorded or cannot be linked.</summary>
/// <param name="query">The question, from which a figure gets its address.</param>
/// <param name="likeForLike">Values over the offices that delivered throughout; null where nothing is missing.</param>
internal sealed class FigureJudge(
    MetricEngine engine,
    Metric metric,
    MetricQuery query,
    FigureOrigin origin,
    IReadOnlyDictionary<IReadOnlyList<string?>, decimal?>? likeForLike
)
{
    private readonly Study study = engine.Loaded.Study;
    private Dictionary<IReadOnlyList<string?>, decimal>? attemptsLinked;
    private readonly SpanningReturns? spanningReturns = metric is { CountsReturns: true, SaysWhatIsMissing: true }
        ? new SpanningReturns(engine, metric, query)
        : null;

    private readonly IReadOnlyList<ControlCheck> missedControls = metric.SaysWhatIsMissing
        ? [.. engine.Controls.Where(check => !check.IsMet)]
        : [];

    public Figure Figure(RawRow row)
    {
        var keys = query.By.Zip(row.Keys).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (dimension, value) in query.Where)
        {
            keys[dimension] = value;
        }

        var measured = Value(metric, row);
        var span = SpanOf(query, keys, engine);
        var missing = metric.SaysWhatIsMissing ? engine.Deliveries.MissingIn(metric, span, keys) : [];
        var missed = missedControls.Where(check => MayConcern(check, missing, span, keys)).ToList();
        var spanning = spanningReturns?.In(span, keys) ?? [];
        var (bound, unrecorded) = Bound(missing, spanning, span, keys);
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
            Bound = bound,
            Partial = Joined(
                missing.Count > 0 ? engine.Deliveries.Describe(missing, keys) : null,
                spanning.Count > 0 ? SpanningReturns.Describe(spanning) : null,
                missed.Count > 0 ? ControlTotals.Describe(missed) : null,
                measured is null ? null : engine.Deliveries.CutBy(metric, Asked(keys), keys)
            ),
            LikeForLike = spanning.Count > 0 ? null : likeForLike?.GetValueOrDefault(row.Keys), // what is left out is not alike
            Reason = Joined(Coverage(row), unrecorded, measured is null ? null : Excess(span, keys)),
            Promised = metric.Promised(study, keys),
            Expected = measured is null ? null : metric.Expected(row),
        };
        figure = metric.IsCustomerLinked && measured is not null ? Linked(row, keys, figure) : figure;
        return metric.IsFromLogs && IsSampled(span, keys) ? WithInterval(figure) : figure;
    }

    private bool MayConcern(ControlCheck missed, IReadOnlyList<Slice> missing, Period span, IReadOnlyDictionary<string, string?> keys)
    {
        var days = engine.Deliveries.Reach(metric, missed.Control.Source, span);
        return missing.All(slice => slice.Source != missed.Control.Source) // such a file says it already
            && ControlTotals.Concerns(study, metric, missed.Control, days, keys)
            && ControlTotals.MayTouch(missed, days, engine.Controls);
    }

    /// <summary>The days that a row with some keys covers, among those of the data and of what was expected.</summary>
    public static Period SpanOf(MetricQuery query, IReadOnlyDictionary<string, string?> keys, MetricEngine engine) =>
        SpanOf(query, keys, engine.Loaded.Study, engine.Expected);

    /// <summary>The days that a row with some keys covers.</summary>
    /// <param name="whole">What a question without a period asks about.</param>
    public static Period SpanOf(MetricQuery query, IReadOnlyDictionary<string, string?> keys, Study study, Period whole)
    {
        var span =
            keys.TryGetValue(Dimensions.ReturnPeriod, out var text) && PeriodText.Read(text) is { } window ? window : query.Period ?? whole;
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

    /// <summary>Electronic ÷ all is too high without a traditional channel and too low without an electronic one; without both it says neither.</summary>
    private (FigureBound Bound, LocalText? Why) Bound(
        IReadOnlyList<Slice> missing,
        IReadOnlyList<(ChannelClass? Class, int Returns)> spanning,
        Period span,
        IReadOnlyDictionary<string, string?> keys
    )
    {
        if (!metric.NeedsAllChannels)
        {
            return (FigureBound.Exact, null);
        }

        var unseen = engine
            .Deliveries.NotSeenIn(metric, span, keys)
            .Where(own => own.Class is ChannelClass.Traditional or ChannelClass.Electronic)
            .DistinctBy(own => (own.Channel, own.IsRecorded))
            .OrderBy(own => own.Class == ChannelClass.Electronic)
            .ToList();
        var tooHigh = Lacks(ChannelClass.Traditional);
        var tooLow = Lacks(ChannelClass.Electronic);
        var why = Joined(
            Listed("not recorded: ", "沒有記錄的渠道：", own => !own.IsRecorded),
            Listed("not known how it ended: ", "未知辦理結果的渠道：", own => own.IsRecorded)
        );
        return (
            tooHigh == tooLow ? FigureBound.Exact
            : tooHigh ? FigureBound.AtMost
            : FigureBound.AtLeast,
            why
        );

        bool Lacks(ChannelClass kind) =>
            unseen.Exists(own => own.Class == kind)
            || missing.Any(slice => engine.Deliveries.CouldHold(slice, kind))
            || spanning.Any(found => found.Class is null || found.Class == kind);

        LocalText? Listed(string english, string chinese, Func<OfferedChannel, bool> isSo)
        {
            List<LocalText> names = [.. unseen.Where(isSo).Select(own => study.Channels.First(channel => channel.Id == own.Channel).Name)];
            return names.Count == 0
                ? null
                : new LocalText(
                    english + string.Join(", ", names.Select(name => name.English)),
                    chinese + string.Join("、", names.Select(name => name.Chinese))
                );
        }
    }

    /// <summary>The times that a row is asked for; none of a row of all days.</summary>
    private List<Period> Asked(Dictionary<string, string?> keys) =>
        [
            .. Dimensions
                .OfTime.Select(dimension =>
                    keys.TryGetValue(dimension, out var value) && Dimensions.Span(dimension, value, study.FiscalYearStart) is { } own
                        ? query.RollingMonths is { } months
                            ? own with
                            {
                                From = own.Until.AddMonths(-months),
                            }
                            : own
                        : (Period?)null
                )
                .Append(query.Period)
                .OfType<Period>(),
        ];

    private LocalText? Excess(Period span, IReadOnlyDictionary<string, string?> keys)
    {
        var services = metric is { NeedsAllChannels: true, CountsReturns: true }
            ? engine.DigitalAboveVolume.Where(found => found.IsIn(study, span, keys)).Select(found => found.Service).Distinct().Count()
            : 0;
        return services == 0
            ? null
            : new LocalText(
                FormattableString.Invariant($"{services} services report more digital transactions than transactions; they are kept"),
                FormattableString.Invariant($"有{services}項服務呈報的電子交易宗數多於交易宗數，數字仍予計入")
            );
    }

    private Figure Linked(RawRow row, Dictionary<string, string?> keys, Figure figure)
    {
        var share = row is { Covered: { } covered, Coverable: > 0 and var coverable } ? covered / coverable : 0;
        var attempts = metric.FollowsAttempts ? AttemptsLinked(keys) : 1;
        if ((double)Math.Min(share, attempts) >= study.Privacy.SmallestLinkableShare)
        {
            return figure with { Bound = Math.Min(share, attempts) < 1 ? metric.LinkedBound : figure.Bound };
        }

        var percent = (100 * Math.Min(share, attempts)).ToString("0.0", CultureInfo.InvariantCulture);
        return figure with
        {
            State = FigureState.Withheld,
            Value = null,
            Numerator = null,
            Denominator = null,
            Reason =
                attempts < share
                    ? new LocalText(
                        $"withheld: only {percent}% of the failed e-attempts name a customer",
                        $"不予公布：失敗的電子嘗試只有{percent}%有顧客識別"
                    )
                    : new LocalText(
                        $"withheld: only {percent}% of the transactions name a customer",
                        $"不予公布：只有{percent}%的交易有顧客識別"
                    ),
        };
    }

    /// <summary>The share of the e-attempts that a row may follow which name a customer: those of its services and times. 1 where nobody tried.</summary>
    private decimal AttemptsLinked(Dictionary<string, string?> keys)
    {
        string[] shared =
        [
            .. query
                .By.Concat(query.Where.Keys)
                .Distinct()
                .Where(dimension => Dimensions.OfTime.Contains(dimension) || ServiceMatch.Dimensions.Contains(dimension)),
        ];
        attemptsLinked ??= LinkedBy(shared);
        return attemptsLinked.TryGetValue([.. shared.Select(dimension => keys[dimension])], out var linked) ? linked : 1;
    }

    private Dictionary<IReadOnlyList<string?>, decimal> LinkedBy(string[] dimensions)
    {
        var linkable = new LinkableAttempts();
        return engine
            .Run(linkable, new MetricQuery(linkable.Id) { By = dimensions, Period = query.Period }, CancellationToken.None)
            .Rows.Where(row => row.Figure.Value is not null)
            .ToDictionary(row => row.Keys, row => row.Figure.Value!.Value, KeyComparer.Instance);
    }

    private LocalText? Coverage(RawRow row) =>
        row is { Covered: { } covered, Coverable: > 0 and var coverable } && covered < coverable
            ? metric.Covers(covered / coverable)
            : null;

    private static LocalText? Joined(params ReadOnlySpan<LocalText?> texts)
    {
        LocalText? all = null;
        foreach (var text in texts)
        {
            all =
                text is null ? all
                : all is null ? text
                : new LocalText($"{all.English}; {text.English}", $"{all.Chinese}；{text.Chinese}");
        }

        return all;
    }

    private bool IsSampled(Period span, Dictionary<string, string?> keys) =>
        study.Sources.Any(source => source.Sampled && engine.Deliveries.Records(source.Name, span, keys));

    private static Figure WithInterval(Figure figure)
    {
        if (figure is not { Unit: MetricUnit.Rate, Numerator: { } count, Denominator: > 0 and var of })
        {
            return figure;
        }

        var (low, high) = Intervals.Wilson(count, of);
        return figure with { Low = low, High = high };
    }

    /// <summary>The ratio of a row, or its sum.</summary>
    public static decimal? Value(Metric metric, RawRow row) => metric.IsRatio ? Share(row.Numerator, row) : row.Numerator;

    private static decimal? Share(decimal? part, RawRow row) =>
        row.Denominator is > 0 and var denominator && part is { } known ? known / denominator : null;
}
