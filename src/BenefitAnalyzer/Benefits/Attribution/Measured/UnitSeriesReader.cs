using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;

namespace BenefitAnalyzer.Benefits.Attribution.Measured;

/// <summary>Asks the metrics for completions by month; each question once.</summary>
/// <remarks>A month that something is missing of, and one that the data does not wholly cover, is missing: it is not 0.</remarks>
internal sealed class UnitSeriesReader
{
    private const int LongWeekend = 3;
    private readonly MetricEngine engine;
    private readonly CancellationToken token;
    private readonly Dictionary<string, ILookup<string, (int Month, Figure Figure)>> answers = new(StringComparer.Ordinal);

    public UnitSeriesReader(LoadedStudy loaded, CancellationToken token)
    {
        engine = new MetricEngine(loaded);
        this.token = token;
        // Where the study does not say its period, days without a row at its ends may be a weekend.
        var covered = loaded.Study.Period ?? engine.Covered;
        var idle = loaded.Study.Period is null ? LongWeekend : 0;
        var first = new DateOnly(covered.From.Year, covered.From.Month, 1);
        Months =
        [
            .. Enumerable
                .Range(0, 12 * 100)
                .Select(first.AddMonths)
                .SkipWhile(month => month.AddDays(idle) < covered.From)
                .TakeWhile(month => month.AddMonths(1).AddDays(-idle) <= covered.Until && month < engine.Covered.Until),
        ];
    }

    /// <summary>First days of whole months, in order.</summary>
    public IReadOnlyList<DateOnly> Months { get; }

    /// <summary>Traditional completions of a service at each office.</summary>
    public IReadOnlyList<Figure?> AtOffice(string service, string office) =>
        Series(Ask("office", ("channel_class", "traditional"), ("service", service)), office);

    /// <summary>The same as counts: an office that recorded other services in a month completed none of this one.</summary>
    public double[] CountsAtOffice(string service, string office)
    {
        var any = Counts(Series(Ask("office", ("channel_class", "traditional")), office));
        return [.. Counts(AtOffice(service, office)).Select((count, t) => double.IsNaN(count) && !double.IsNaN(any[t]) ? 0 : count)];
    }

    /// <summary>Traditional completions of a service at all offices.</summary>
    public IReadOnlyList<Figure?> Traditional(string service) => Series(Ask("service", ("channel_class", "traditional")), service);

    /// <summary>Completions of a service in all channels of citizens.</summary>
    public IReadOnlyList<Figure?> All(string service) => Series(Ask("service"), service);

    /// <summary>One count a month; NaN where it is not known.</summary>
    public static double[] Counts(IReadOnlyList<Figure?> series) =>
        [.. series.Select(figure => figure is { State: FigureState.Known, Partial: null, Value: { } value } ? (double)value : double.NaN)];

    /// <summary>The sum of what is known of a month: a service that nobody used in a month in which others were used counts as 0.</summary>
    public static double[] Sum(IReadOnlyList<double[]> parts, int length) =>
        [
            .. Enumerable
                .Range(0, length)
                .Select(t =>
                    parts.All(part => double.IsNaN(part[t])) ? double.NaN : parts.Where(part => !double.IsNaN(part[t])).Sum(part => part[t])
                ),
        ];

    private Figure?[] Series(ILookup<string, (int Month, Figure Figure)> answer, string unit)
    {
        var series = new Figure?[Months.Count];
        foreach (var (month, figure) in answer[unit])
        {
            series[month] = figure;
        }

        return series;
    }

    private ILookup<string, (int Month, Figure Figure)> Ask(string by, params (string Dimension, string Value)[] where)
    {
        var key = string.Join('&', where.Select(pair => $"{pair.Dimension}={pair.Value}").Prepend(by));
        if (!answers.TryGetValue(key, out var answer))
        {
            var metric = new Completed();
            var query = new MetricQuery(metric.Id)
            {
                By = ["month", by],
                Where = where.ToDictionary(pair => pair.Dimension, pair => pair.Value),
            };
            var at = Months.Index().ToDictionary(month => month.Item, month => month.Index);
            answer = engine
                .Run(metric, query, token)
                .Rows.Where(row => row.Keys[0] is not null && row.Keys[1] is not null)
                .Select(row => (Unit: row.Keys[1]!, Month: at.GetValueOrDefault(MonthOf(row.Keys[0]!), -1), row.Figure))
                .Where(row => row.Month >= 0)
                .ToLookup(row => row.Unit, row => (row.Month, row.Figure));
            answers.Add(key, answer);
        }

        return answer;
    }

    private static DateOnly MonthOf(string month) =>
        DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
