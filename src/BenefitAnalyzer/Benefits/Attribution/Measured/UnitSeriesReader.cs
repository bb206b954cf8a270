using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Attribution.Measured;

/// <summary>Asks the metrics for completions by month or week; each question once.</summary>
/// <remarks>A period that something is missing of, and one that the data does not wholly cover, is missing: it is not 0.</remarks>
internal sealed class UnitSeriesReader
{
    private const int LongWeekend = 3;
    private const int Weekend = 2;
    private const int DaysOfWeek = 7;
    private readonly MetricEngine engine;
    private readonly CancellationToken token;
    private readonly SeriesPeriod period;
    private readonly Dictionary<string, ILookup<string, (int Period, Figure Figure)>> answers = new(StringComparer.Ordinal);

    public UnitSeriesReader(LoadedStudy loaded, SeriesPeriod period, CancellationToken token)
    {
        engine = loaded.Engine;
        this.token = token;
        this.period = period;
        Periods = period == SeriesPeriod.Week ? Weeks(loaded.Study.Period) : Months(loaded.Study.Period);
    }

    /// <summary>First days of whole months or weeks, in order.</summary>
    public IReadOnlyList<DateOnly> Periods { get; }

    private string Dimension => period == SeriesPeriod.Week ? Dimensions.Week : Dimensions.Month;

    private IReadOnlyList<DateOnly> Months(Period? declared)
    {
        // Where the study does not say its period, days without a row at its ends may be a weekend.
        var covered = declared ?? engine.Covered;
        var idle = declared is null ? LongWeekend : 0;
        var first = new DateOnly(covered.From.Year, covered.From.Month, 1);
        return
        [
            .. Enumerable
                .Range(0, 12 * 100)
                .Select(first.AddMonths)
                .SkipWhile(month => month.AddDays(idle) < covered.From)
                .TakeWhile(month => month.AddMonths(1).AddDays(-idle) <= covered.Until && month < engine.Covered.Until),
        ];
    }

    /// <summary>A week that begins before the data has lost days of work; one whose last two days are missing may have lost a weekend.</summary>
    private List<DateOnly> Weeks(Period? declared)
    {
        var covered = declared ?? engine.Covered;
        var last = (declared is null ? covered.Until.AddDays(Weekend) : covered.Until).AddDays(-DaysOfWeek);
        var weeks = new List<DateOnly>();
        for (var week = MondayFrom(covered.From); week <= last && week < engine.Covered.Until; week = week.AddDays(DaysOfWeek))
        {
            weeks.Add(week);
        }

        return weeks;
    }

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + DaysOfWeek) % DaysOfWeek);

    /// <summary>Traditional completions of a service at each office.</summary>
    public IReadOnlyList<Figure?> AtOffice(string service, string office) =>
        Series(Ask("office", (Dimensions.ChannelClass, ChannelClassCodes.Traditional), ("service", service)), office);

    /// <summary>The same as counts: an office that recorded other services in a period completed none of this one.</summary>
    public double[] CountsAtOffice(string service, string office)
    {
        var any = Counts(Series(Ask("office", (Dimensions.ChannelClass, ChannelClassCodes.Traditional)), office));
        return [.. Counts(AtOffice(service, office)).Select((count, t) => double.IsNaN(count) && !double.IsNaN(any[t]) ? 0 : count)];
    }

    /// <summary>Traditional completions of a service at all offices.</summary>
    public IReadOnlyList<Figure?> Traditional(string service) =>
        Series(Ask("service", (Dimensions.ChannelClass, ChannelClassCodes.Traditional)), service);

    /// <summary>The same as counts: from its first completion on, a service completed none in a period that has other completions.</summary>
    public double[] CountsTraditional(string service) => WithZeros(Counts(Traditional(service)));

    /// <summary>Completions of a service in all channels of citizens, as such counts.</summary>
    public double[] CountsAll(string service) => WithZeros(Counts(Series(Ask("service"), service)));

    /// <summary>One count a period; NaN where it is not known.</summary>
    public static double[] Counts(IReadOnlyList<Figure?> series) =>
        [.. series.Select(figure => figure is { State: FigureState.Known, Partial: null, Value: { } value } ? (double)value : double.NaN)];

    /// <summary>The sum of what is known of a period: a service that nobody used in a period in which others were used counts as 0.</summary>
    public static double[] Sum(IReadOnlyList<double[]> parts, int length) =>
        [
            .. Enumerable
                .Range(0, length)
                .Select(t =>
                    parts.All(part => double.IsNaN(part[t])) ? double.NaN : parts.Where(part => !double.IsNaN(part[t])).Sum(part => part[t])
                ),
        ];

    private double[] WithZeros(double[] counts)
    {
        var any = Counts(Series(Ask(Dimensions.ChannelClass), ChannelClassCodes.Traditional));
        var first = Array.FindIndex(counts, count => !double.IsNaN(count));
        return [.. counts.Select((count, t) => t > first && first >= 0 && double.IsNaN(count) && !double.IsNaN(any[t]) ? 0 : count)];
    }

    private Figure?[] Series(ILookup<string, (int Period, Figure Figure)> answer, string unit)
    {
        var series = new Figure?[Periods.Count];
        foreach (var (at, figure) in answer[unit])
        {
            series[at] = figure;
        }

        return series;
    }

    private ILookup<string, (int Period, Figure Figure)> Ask(string by, params (string Dimension, string Value)[] where)
    {
        var key = string.Join('&', where.Select(pair => $"{pair.Dimension}={pair.Value}").Prepend(by));
        if (!answers.TryGetValue(key, out var answer))
        {
            var metric = new Completed();
            var query = new MetricQuery(metric.Id)
            {
                By = [Dimension, by],
                Where = where.ToDictionary(pair => pair.Dimension, pair => pair.Value),
            };
            var at = Periods.Index().ToDictionary(start => start.Item, start => start.Index);
            answer = engine
                .Run(metric, query, token)
                .Rows.Where(row => row.Keys[0] is not null && row.Keys[1] is not null)
                .Select(row => (Unit: row.Keys[1]!, Period: at.GetValueOrDefault(StartOf(row.Keys[0]!), -1), row.Figure))
                .Where(row => row.Period >= 0)
                .ToLookup(row => row.Unit, row => (row.Period, row.Figure));
            answers.Add(key, answer);
        }

        return answer;
    }

    private DateOnly StartOf(string value) => Dimensions.Span(Dimension, value, engine.Loaded.Study.FiscalYearStart)!.Value.From;
}
