using System.Globalization;
using BenefitAnalyzer.Benefits.Attribution.Designs;
using BenefitAnalyzer.Benefits.Attribution.Measured;
using BenefitAnalyzer.Benefits.Attribution.Verdicts;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Attribution.Results;

/// <summary>An attribution as published numbers.</summary>
/// <param name="Displaced">By the design that counts.</param>
/// <param name="Induced">Over all channels.</param>
/// <param name="ByDesign">Every design that could be computed.</param>
/// <param name="Periods">Actual and counterfactual of each month or week; the counterfactual is null before it begins.</param>
public sealed record AttributionFigures(
    InitiativeAttribution Attribution,
    Figure Displaced,
    Figure Minutes,
    Figure Induced,
    IReadOnlyList<(EffectEstimate Estimate, Figure Displaced)> ByDesign,
    IReadOnlyList<(DateOnly From, Figure Actual, Figure? Counterfactual)> Periods
)
{
    /// <summary>What is left of a campaign or an incentive, and what that cost; null for other initiatives.</summary>
    public PersistingFigures? Persisting { get; init; }

    public IEnumerable<Figure> All =>
        [
            Displaced,
            Minutes,
            Induced,
            .. ByDesign.Select(design => design.Displaced),
            .. Periods.SelectMany(period => new[] { period.Actual, period.Counterfactual }).OfType<Figure>(),
            .. Persisting is { } persisting ? [persisting.Added, persisting.Cost] : Array.Empty<Figure>(),
        ];

    /// <param name="data">Hash of the data.</param>
    public static AttributionFigures Of(InitiativeAttribution attribution, string data)
    {
        // What comes from weeks says so, since the same can be asked from months.
        (string, string)[] key =
            attribution.Series == SeriesPeriod.Week
                ? [("initiative", attribution.Initiative.Id), ("by", Dimensions.Week)]
                : [("initiative", attribution.Initiative.Id)];
        FigureInput[] sources = [.. attribution.Sources.Select(source => new FigureInput("actual", source))];
        var estimate = attribution.Estimate;
        var displaced = AttributionDefinitions.Displaced.Figure(key, Whole(estimate?.Displaced), data, sources) with
        {
            Low = Whole(estimate?.DisplacedLow),
            High = Whole(estimate?.DisplacedHigh),
            Reason = VerdictWords.Claim(attribution.Verdict, estimate),
        };
        // Minutes follow the volume that they were computed from, and so does their interval.
        var each = attribution.Minutes / attribution.Cells.Sum(cell => cell.Volume);
        var minutes = AttributionDefinitions.Minutes.Figure(
            key,
            Whole(attribution.Minutes),
            data,
            new FigureInput("displaced", displaced)
        ) with
        {
            Low = attribution.Minutes is null ? null : Whole(estimate?.DisplacedLow * each),
            High = attribution.Minutes is null ? null : Whole(estimate?.DisplacedHigh * each),
            Reason = attribution.Minutes is null
                ? new LocalText(
                    "no handling time was logged in these years or before, and neither 'counter_pools' nor 'activities' states standard minutes",
                    "該等年度或以前的日誌均沒有處理時間，counter_pools及activities亦沒有載列標準處理分鐘"
                )
                : displaced.Reason,
        };
        var all = attribution.AllChannels;
        var induced = AttributionDefinitions.Induced.Figure(key, Whole(-all?.Displaced), data) with
        {
            Low = Whole(-all?.DisplacedHigh),
            High = Whole(-all?.DisplacedLow),
            Reason = VerdictWords.Of(attribution.InducedVerdict),
        };
        return new AttributionFigures(
            attribution,
            displaced,
            minutes,
            induced,
            [
                .. attribution.Estimates.Select(own =>
                    (
                        own,
                        AttributionDefinitions.ByDesign.Figure(
                            [.. key, ("design", Id(own.Design))],
                            Whole(own.Displaced),
                            data,
                            sources
                        ) with
                        {
                            Low = Whole(own.DisplacedLow),
                            High = Whole(own.DisplacedHigh),
                        }
                    )
                ),
            ],
            [.. attribution.Periods.Select((from, t) => Period(attribution, from, t, data))]
        )
        {
            Persisting =
                attribution.Initiative.Kind == InitiativeKind.Service ? null : PersistingFigures.Of(attribution, key, displaced, data),
        };
    }

    /// <summary>The same with periods hidden that may not be published.</summary>
    /// <param name="hide">Rows of completed transactions as they may be published.</param>
    public AttributionFigures Published(Func<IReadOnlyList<MetricRow>, IReadOnlyList<MetricRow>> hide)
    {
        var rows = hide([.. Periods.Select(period => new MetricRow([], period.Actual))]);
        // The last three months with one hidden would tell it.
        var isTold = rows.TakeLast(PersistingFigures.PeriodsOf(Attribution.Series)).All(row => row.Figure.State == FigureState.Known);
        return this with
        {
            Periods = [.. Periods.Zip(rows, (period, row) => (period.From, row.Figure, period.Counterfactual))],
            Persisting = isTold ? Persisting : null,
        };
    }

    public static string Id(AttributionDesign design) => VerdictWords.Of(design).English.Replace(' ', '-');

    /// <summary>A month or a week as figures and tables write it.</summary>
    public static string Text(SeriesPeriod series, DateOnly from) =>
        series == SeriesPeriod.Week ? Dimensions.WeekText(from) : from.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static (DateOnly, Figure, Figure?) Period(InitiativeAttribution attribution, DateOnly from, int t, string data)
    {
        (string, string)[] key =
        [
            ("initiative", attribution.Initiative.Id),
            (attribution.Series == SeriesPeriod.Week ? Dimensions.Week : Dimensions.Month, Text(attribution.Series, from)),
        ];
        var actual = AttributionDefinitions.Actual.Figure(key, Whole(attribution.Actual[t]), data) with
        {
            Transactions = Whole(attribution.Actual[t]),
        };
        if (attribution.Estimate is not { } estimate || Whole(estimate.Path[t]) is not { } expected)
        {
            return (from, actual, null);
        }

        var isAfter = t >= attribution.Launch;
        return (
            from,
            actual,
            AttributionDefinitions.Counterfactual.Figure(key, expected, data) with
            {
                Low = isAfter ? Whole(estimate.Path[t] * estimate.Low / estimate.Counterfactual) : null,
                High = isAfter ? Whole(estimate.Path[t] * estimate.High / estimate.Counterfactual) : null,
            }
        );
    }

    /// <summary>Null for what is not a number or beyond any count.</summary>
    internal static decimal? Whole(double? value) =>
        value is { } number && double.IsFinite(number) && Math.Abs(number) < 1e15 ? Math.Round((decimal)number) : null;
}
