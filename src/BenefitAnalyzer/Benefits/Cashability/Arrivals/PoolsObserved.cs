using BenefitAnalyzer.Costs.Capacity;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Time;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability.Arrivals;

/// <summary>Asks the metrics what each counter pool had to serve in each fiscal year. Staffing is for the busiest month of the year.</summary>
public sealed class PoolsObserved(MetricEngine engine, LoadedStudy loaded, Action<Diagnostic> report)
{
    private const double SecondsPerMinute = 60;
    private const double DaysPerWeek = 7;

    private readonly Study study = loaded.Study;
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Every pool in every year that has starts, in the order of the table and of years.</summary>
    public IReadOnlyList<PoolYear> All(CancellationToken token)
    {
        var tables = study.Tables.Counters;
        if (tables.Pools.Count == 0)
        {
            return [];
        }

        var logged = ArrivalPattern.Of(loaded, token).ToLookup(hour => hour.Office);
        var starts = Volumes(["office", "fiscal_year", "service", "channel"], token);
        var minutes = Rows(new HandlingMean(), ["office", "fiscal_year", "service", "channel"], token);
        var months = Volumes(["office", "month", "channel"], token);
        var inputs = Volumes(["office", "fiscal_year", "channel"], token)
            .SelectMany(rows => rows)
            .Select(row => (row.Keys, Input: new FigureInput("started", row.Figure)))
            .Concat(
                Rows(new HandlingMean(), ["office", "fiscal_year", "channel"], token)
                    .SelectMany(rows => rows)
                    .Select(row => (row.Keys, Input: new FigureInput("minutes", row.Figure)))
            )
            .ToLookup(row => row.Keys[0]);
        return
        [
            .. tables
                .Pools.SelectMany(pool => YearsOf(pool, [.. logged[pool.Office]], starts, minutes, months))
                .Select(pool => pool with { Inputs = InputsOf(pool, inputs[pool.Pool.Office]) }),
        ];
    }

    private IEnumerable<PoolYear> YearsOf(
        CounterPool pool,
        IReadOnlyList<ArrivalPattern> logged,
        ILookup<string?, MetricRow> starts,
        ILookup<string?, MetricRow> minutes,
        ILookup<string?, MetricRow> months
    )
    {
        var here = starts[pool.Office].Where(row => row.Figure.Value is not null && pool.Serves(row.Keys[2], row.Keys[3]));
        foreach (var year in here.GroupBy(row => row.Keys[1]!).OrderBy(year => year.Key, StringComparer.Ordinal))
        {
            var span = Dimensions.Span(Dimensions.FiscalYear, year.Key, study.FiscalYearStart)!.Value;
            var opening = OpeningOf(pool, span);
            var shape = opening is null ? WeekShape.NotKnown : WeekShape.Of(pool, opening, logged, study.Tables.Counters);
            var handled = minutes[pool.Office].Where(row => row.Keys[1] == year.Key && pool.Serves(row.Keys[2], row.Keys[3])).ToList();
            var built = Build(pool, span, [.. year], handled) with { Evidence = shape.Evidence };
            yield return built with
            {
                Demand = DemandOf(built, opening, shape, span, [.. months[pool.Office]]),
            };
        }
    }

    /// <summary>Starts of every service on traditional channels by year, wherever they came: what a displaced volume is shared out by.</summary>
    public IReadOnlyDictionary<(string Year, string Service), decimal> TraditionalStarts(CancellationToken token) =>
        Volumes([Dimensions.ChannelClass, Dimensions.FiscalYear, "service"], token)[ChannelClassCodes.Traditional]
            .Where(row => row.Keys[2] is not null && row.Figure.Value is not null)
            .ToDictionary(row => (row.Keys[1]!, row.Keys[2]!), row => row.Figure.Value!.Value);

    private static PoolYear Build(CounterPool pool, Period span, IReadOnlyList<MetricRow> starts, List<MetricRow> handled)
    {
        var seconds = handled.Sum(row => row.Figure.Numerator ?? 0);
        var timed = handled.Sum(row => row.Figure.Denominator ?? 0);
        var measured = timed > 0 && seconds > 0;
        return new PoolYear(
            pool,
            new FiscalYear(span.From.Year),
            starts.GroupBy(row => row.Keys[2]!).ToDictionary(service => service.Key, service => service.Sum(row => row.Figure.Value ?? 0))
        )
        {
            HandlingMinutes = measured ? (double)(seconds / timed) / SecondsPerMinute : pool.StandardMinutes,
            MinutesAreMeasured = measured,
            ByChannel = starts
                .GroupBy(row => (row.Keys[2]!, row.Keys[3]!))
                .ToDictionary(own => own.Key, own => own.Sum(row => row.Figure.Value ?? 0)),
        };
    }

    /// <summary>Starts and minutes by channel: those of the pool's services are parts of them, too many to name one by one.</summary>
    private static IReadOnlyList<FigureInput> InputsOf(
        PoolYear pool,
        IEnumerable<(IReadOnlyList<string?> Keys, FigureInput Input)> ofOffice
    ) =>
        [
            .. ofOffice
                .Where(row => row.Keys[1] == pool.Year.ToString() && row.Keys[2] is { } channel && pool.Pool.Channels.Contains(channel))
                .Select(row => row.Input),
        ];

    private PoolDemand? DemandOf(PoolYear year, WeekHours? opening, WeekShape shape, Period span, IReadOnlyList<MetricRow> months)
    {
        var pool = year.Pool;
        if (opening is null)
        {
            Warn(
                DiagnosticCodes.OpeningNotKnown,
                $"it is not known when '{pool.Office}' is open, so none of its posts is releasable: add it to 'opening_hours', such as Mon-Fri 09:00-17:00; Sat 09:00-12:00"
            );
            return null;
        }

        if (shape.Evidence == ArrivalEvidence.None)
        {
            Warn(
                DiagnosticCodes.ArrivalsNotKnown,
                $"nobody knows when people come to '{pool.Name}' of '{pool.Office}', so none of its posts is releasable: log starts with their time, count people in the table 'tally', or declare an 'arrival_profile'"
            );
            return null;
        }

        if (year.HandlingMinutes is not { } minutes)
        {
            Warn(
                DiagnosticCodes.PoolWithoutMinutes,
                $"neither the logs nor 'standard_minutes' say how long '{pool.Name}' of '{pool.Office}' takes, so none of its posts is releasable"
            );
            return null;
        }

        var pledges = PledgesOf(pool, year.Started.Keys);
        if (pool.Work == PoolWork.Queue && pledges.Count == 0)
        {
            Warn(
                DiagnosticCodes.PoolWithoutPledge,
                $"no service of '{pool.Name}' of '{pool.Office}' has a wait pledge, so it is staffed to keep up and no more: add 'wait_pledge' to the service or the pool"
            );
        }

        var days = DaysCovered(span);
        var weekly = days > 0 ? (double)year.Volume / (days / DaysPerWeek) * PeakOf(pool, span, months) : 0;
        return new PoolDemand(pool)
        {
            Opening = opening,
            HandlingMinutes = minutes,
            Pledges = pledges,
            Arrivals =
                pool.Work == PoolWork.Deferrable
                    ? []
                    : [.. shape.Shares.Select(hour => new HourArrivals(hour.Weekday, hour.Hour, weekly * hour.Share))],
            DeferrableMinutesPerWeek = pool.Work == PoolWork.Deferrable ? weekly * minutes : 0,
        };
    }

    /// <summary>Days of a year that the data covers.</summary>
    private int DaysCovered(Period span) => span.Common(engine.Covered)?.Length ?? 0;

    /// <summary>Starts a day of the busiest month over those of the year, of all that comes by the pool's channels; 1 where months are not known.</summary>
    private double PeakOf(CounterPool pool, Period span, IReadOnlyList<MetricRow> months)
    {
        if (pool.Work == PoolWork.Deferrable)
        {
            return 1; // what can wait, waits for a quieter month
        }

        var perDay = months
            .Where(row => row.Figure.Value is not null && row.Keys[2] is { } channel && pool.Channels.Contains(channel))
            .GroupBy(row => row.Keys[1]!)
            .Select(month => (Days: Dimensions.Span(Dimensions.Month, month.Key, study.FiscalYearStart)!.Value, Rows: month))
            .Where(month => span.Contains(month.Days.From))
            .Select(month => (Volume: (double)month.Rows.Sum(row => row.Figure.Value!.Value), Days: month.Days.Length))
            .ToList();
        var mean = perDay.Sum(month => month.Volume) / Math.Max(1, perDay.Sum(month => month.Days));
        return mean > 0 ? perDay.Max(month => month.Volume / month.Days) / mean : 1;
    }

    private List<WaitPledge> PledgesOf(CounterPool pool, IEnumerable<string> services) =>
        [
            .. study
                .Tables.Services.Where(service => services.Contains(service.Code))
                .Select(service => service.WaitPledge ?? pool.Pledge)
                .Append(study.Tables.Services.Count == 0 ? pool.Pledge : null)
                .OfType<WaitPledge>()
                .Distinct(),
        ];

    /// <summary>The hours that held at the end of the year: what its staff had to cover from then on.</summary>
    private WeekHours? OpeningOf(CounterPool pool, Period span) => OfficeOpening.On(study, pool.Office, span.Until.AddDays(-1));

    /// <summary>Starts, and completions where starts are not known: counted returns report no starts.</summary>
    private ILookup<string?, MetricRow> Volumes(string[] by, CancellationToken token)
    {
        var started = Rows(new Started(), by, token).SelectMany(rows => rows).Where(row => row.Figure.Value is not null).ToList();
        var known = started.Select(row => row.Keys).ToHashSet(KeyComparer.Instance);
        return Rows(new Completed(), by, token)
            .SelectMany(rows => rows)
            .Where(row => row.Figure.Value is not null && !known.Contains(row.Keys))
            .Concat(started)
            .OrderBy(row => row.Keys, KeyComparer.Instance)
            .ToLookup(row => row.Keys[0]);
    }

    private ILookup<string?, MetricRow> Rows(Metric metric, string[] by, CancellationToken token) =>
        engine.Run(metric, new MetricQuery(metric.Id) { By = by }, token).Rows.ToLookup(row => row.Keys[0]);

    /// <summary>Says each fault once, not once a year.</summary>
    private void Warn(string code, string message)
    {
        if (said.Add(message))
        {
            report(Diagnostic.Warning(code, null, null, message));
        }
    }
}
