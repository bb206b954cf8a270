using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>Compares the control totals of a study with what was accepted.</summary>
/// <remarks>
/// Totals are summed from few queries, so that hundreds of them cost no more than a few: returns by their own windows, which may be longer than a
/// month, and logs by month where a total is of whole months. Windows that overlap are never added, so such a total finds nothing.
/// </remarks>
internal static class ControlTotals
{
    private static readonly Metric Transactions = new AcceptedTransactions();
    private static readonly Metric Fee = new AcceptedFee();

    /// <summary>One check for each row of the table, in its order.</summary>
    public static IReadOnlyList<ControlCheck> Of(MetricEngine engine, IReadOnlyList<ControlTotal> controls, CancellationToken token)
    {
        var asked = new Dictionary<(Metric, string Source, string By, Period?), IReadOnlyList<MetricRow>>();
        return [.. controls.Select(control => new ControlCheck(control, Found(control)))];

        Figure Found(ControlTotal control)
        {
            var metric = control.Measure == "fee" ? Fee : Transactions;
            string[] by = control.Office is null ? ["source"] : ["source", Field.Office];
            string?[] keys = control.Office is null ? [control.Source] : [control.Source, control.Office];
            var own = Rows(control, metric, by)
                .Where(row => row.Keys.Take(keys.Length).SequenceEqual(keys) && row.Figure.Value is not null)
                .Select(row => row.Figure)
                .ToList();
            var origin = own.Count > 0 ? own[0].Origin : new FigureOrigin(metric.Sql, new Dictionary<string, string>(), engine.Data);
            decimal? sum = own.Count > 0 ? own.Sum(figure => figure.Value) : null;
            var query = new MetricQuery(metric.Id) { By = by, Period = control.Period };
            return new Figure(FigureAddress.Write(query, keys), metric.Definition, metric.Unit, origin)
            {
                State = sum is null ? FigureState.NoData : FigureState.Known,
                Value = sum,
                Numerator = sum,
                Transactions = own.Sum(figure => figure.Transactions),
            };
        }

        IEnumerable<MetricRow> Rows(ControlTotal control, Metric metric, string[] by)
        {
            if (engine.Loaded.Study.Sources.Any(source => source.Name == control.Source && source.Kind == SourceKind.Counts))
            {
                return engine.Overlaps.Any(pair => pair.Source == control.Source && pair.IsIn(control.Period))
                    ? []
                    : Asked(metric, control.Source, [.. by, Dimensions.ReturnPeriod], null)
                        .Where(row => PeriodText.Read(row.Keys[^1]) is { } window && control.Period.Contains(window));
            }

            // With the window among the dimensions, returns of other sources that overlap stand in the way of no total.
            return control.Period is { From.Day: 1, Until.Day: 1 }
                ? Asked(metric, control.Source, [.. by, Dimensions.ReturnPeriod, Dimensions.Month], null)
                    .Where(row => IsIn(row.Keys[^1], control.Period))
                : Asked(metric, control.Source, [.. by, Dimensions.ReturnPeriod], control.Period);
        }

        IReadOnlyList<MetricRow> Asked(Metric metric, string source, string[] by, Period? period)
        {
            var key = (metric, source, string.Join(',', by), period);
            if (!asked.TryGetValue(key, out var rows))
            {
                var where = new Dictionary<string, string> { ["source"] = source };
                rows = engine.Run(metric, new MetricQuery(metric.Id) { By = by, Where = where, Period = period }, token).Rows;
                asked[key] = rows;
            }

            return rows;
        }
    }

    /// <summary>Whether a control total says something about a figure of these days and keys: one of returns nothing about a metric that counts none.</summary>
    public static bool Concerns(
        Study study,
        Metric metric,
        ControlTotal control,
        Period span,
        IReadOnlyDictionary<string, string?> keys
    ) =>
        SourceMatch.Counts(study, metric, control.Source)
        && control.Period.Overlaps(span)
        && SourceMatch.Fit(study, keys, control.Source, control.Office);

    /// <summary>Whether a missed total may touch these days: it does not where finer totals of the same deliveries, which are met, cover them.</summary>
    public static bool MayTouch(ControlCheck missed, Period span, IReadOnlyList<ControlCheck> all)
    {
        var whole = missed.Control.Period;
        var finer = all.Where(check =>
                check.IsMet
                && check.Control.Source == missed.Control.Source
                && check.Control.Measure == missed.Control.Measure
                && (check.Control.Office is null || check.Control.Office == missed.Control.Office)
                && whole.Contains(check.Control.Period)
                && check.Control.Period != whole
            )
            .Select(check => check.Control.Period);
        return whole.Common(span) is { } days && days.IsLeftOverBy(finer);
    }

    /// <summary>"control total missed: e-channels, fee, April 2004: 4,378 expected, 4,300 found".</summary>
    public static LocalText Describe(IReadOnlyList<ControlCheck> missed)
    {
        var first = missed[0];
        var place = first.Control.Office is null ? first.Control.Source : $"{first.Control.Source} {first.Control.Office}";
        var (expected, found) = (Plain(first.Control.Total), first.Found.Value is { } value ? Plain(value) : "0");
        var (others, othersChinese) =
            missed.Count == 1
                ? ("", "")
                : (
                    FormattableString.Invariant($" and {missed.Count - 1} more"),
                    FormattableString.Invariant($"，另有{missed.Count - 1}項")
                );
        var measure = first.Control.Measure == "fee" ? new LocalText("fees", "收費") : new LocalText("transactions", "交易宗數");
        return new LocalText(
            $"control total missed: {place} {first.Control.Period}, {expected} {measure.English} expected, {found} found{others}",
            $"與核對總數不符：{place} {first.Control.Period}，{measure.Chinese}應為{expected}，實得{found}{othersChinese}"
        );
    }

    private static string Plain(decimal number) => number.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsIn(string? month, Period period) =>
        Dimensions.Span(Dimensions.Month, month, (1, 1)) is { } span && period.Contains(span);
}
