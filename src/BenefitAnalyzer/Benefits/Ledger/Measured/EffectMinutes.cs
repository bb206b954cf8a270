using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Time;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;

namespace BenefitAnalyzer.Benefits.Ledger.Measured;

/// <summary>Asks the metrics what displaced transactions would have taken: minutes by channel, office and grade.</summary>
/// <remarks>
/// A volume is shared out over channels and offices as the traditional completions of its fiscal year are, or those of all years where that one has
/// none. Minutes are those of the logs in the fiscal year, else in the last one before it that has any, since an option that everybody takes leaves no
/// visit to measure; else the standard minutes of the counter pool, else those of <c>activities</c>.
/// </remarks>
public sealed class EffectMinutes
{
    private const decimal SecondsPerMinute = 60;
    private readonly Study study;
    private readonly ILookup<string, (string Channel, string? Office, string Year, decimal Count)> completed;
    private readonly ILookup<(string?, string?, string?), (string? Year, Figure Mean)> handling;
    private readonly ILookup<(string?, string?), (string? Year, Figure Mean)> citizens;
    private readonly IReadOnlyList<string> electronic;

    public EffectMinutes(LoadedStudy loaded, CancellationToken token)
    {
        study = loaded.Study;
        electronic = Of(ChannelClass.Electronic);
        var traditional = Of(ChannelClass.Traditional);
        var engine = loaded.Engine;
        completed = Rows(new Completed(), "fiscal_year", "service", "channel", "office")
            .Where(row => row.Keys[0] is not null && row.Keys[1] is not null && row.Keys[2] is { } channel && traditional.Contains(channel))
            .ToLookup(row => row.Keys[1]!, row => (row.Keys[2]!, row.Keys[3], row.Keys[0]!, row.Figure.Value!.Value));
        handling = Rows(new HandlingMean(), "fiscal_year", "service", "channel", "office")
            .ToLookup(row => (row.Keys[1], row.Keys[2], row.Keys[3]), row => (row.Keys[0], row.Figure));
        citizens = Rows(new CustomerMean(), "fiscal_year", "service", "channel")
            .ToLookup(row => (row.Keys[1], row.Keys[2]), row => (row.Keys[0], row.Figure));

        IReadOnlyList<string> Of(ChannelClass kind) =>
            [.. study.Channels.Where(channel => channel.Class == kind).Select(channel => channel.Id)];

        IEnumerable<MetricRow> Rows(Metric metric, params string[] by) =>
            engine.Run(metric, new MetricQuery(metric.Id) { By = by }, token).Rows.Where(row => row.Figure.Value is not null);
    }

    public IEnumerable<MeasuredEffect> Of(DisplacedMonth displaced)
    {
        var cells = completed[displaced.Service].Where(cell => displaced.Office is null || cell.Office == displaced.Office).ToList();
        var year = study.FiscalYearOf(displaced.Month).ToString();
        var own = cells.Where(cell => cell.Year == year).ToList();
        var weights = (own.Count > 0 ? own : cells)
            .GroupBy(cell => (cell.Channel, cell.Office))
            .Select(cell => (cell.Key.Channel, cell.Key.Office, Count: cell.Sum(part => part.Count)))
            .ToList();
        var all = weights.Sum(weight => weight.Count);
        return all == 0
            ? []
            : weights.Select(weight => Effect(displaced, weight.Channel, weight.Office, displaced.Volume * weight.Count / all));
    }

    private MeasuredEffect Effect(DisplacedMonth displaced, string channel, string? office, decimal volume)
    {
        var year = study.FiscalYearOf(displaced.Month).ToString();
        var pool = study.Tables.Counters.Pools.FirstOrDefault(pool => pool.Office == office && pool.Serves(displaced.Service, channel));
        var measured = LastUntil(year, handling[(displaced.Service, channel, office)]);
        var minutes = measured?.Value / SecondsPerMinute ?? (decimal?)pool?.StandardMinutes ?? StandardMinutes(displaced, channel) ?? 0;
        return new MeasuredEffect(displaced.Initiative, displaced.Service, channel, office, displaced.Month, volume, volume * minutes)
        {
            Verdict = displaced.Verdict,
            Grade =
                pool?.Grades.Count > 0 ? pool.Grades[0].Grade
                : study.Tables.Costs.Grades.Select(grade => grade.Code).Distinct().ToList() is [var only] ? only
                : null,
            MinutesAreMeasured = measured is not null,
            CitizenMinutes = CitizenMinutes(displaced.Service, year, channel) * volume,
            Source = displaced.Source,
        };
    }

    /// <summary>Of the means of a cell by year that of a year, else of the last one before it; null where there is none.</summary>
    private static Figure? LastUntil(string year, IEnumerable<(string? Year, Figure Mean)> means) =>
        means
            .Where(mean => string.CompareOrdinal(mean.Year, year) <= 0)
            .OrderByDescending(mean => mean.Year, StringComparer.Ordinal)
            .Select(mean => mean.Mean)
            .FirstOrDefault();

    /// <summary>What <c>activities</c> state for the handling that logs would measure; null where they state none.</summary>
    private decimal? StandardMinutes(DisplacedMonth displaced, string channel)
    {
        var own = Handling(displaced.Service, channel, displaced.Month);
        return own.Count == 0 ? null : own.Sum(row => row.StandardMinutes(null));
    }

    /// <summary>
    /// The grade of those who handle it: that of the counter, else that of the resource which <c>activities</c> name; null where several grades do, or
    /// none is stated. The ledger holds time of counters alone, of which ceilings tell whether a post can go.
    /// </summary>
    public string? GradeOf(MeasuredEffect effect)
    {
        if (effect.Grade is { } counter)
        {
            return counter;
        }

        var serving = Handling(effect.Service, effect.Channel, effect.Month).Select(row => row.Resource).ToHashSet();
        var rows = study
            .Tables.Costs.Resources.Where(row => serving.Contains(row.Code) && row.Days.Contains(effect.Month))
            .ToLookup(row => row.Office);
        List<string?> grades =
        [
            .. (effect.Office is { } office && rows[office].Any() ? rows[office] : rows[null]).Select(row => row.Grade).Distinct(),
        ];
        return grades is [{ } grade] ? grade : null;
    }

    /// <summary>Rows of <c>activities</c> whose minutes logs would measure: those of the service, else those of every service.</summary>
    private List<Activity> Handling(string service, string channel, DateOnly month)
    {
        var stated = study
            .Tables.Costs.Activities.Where(row => row.IsMeasured && row.Channel == channel && row.Days.Contains(month))
            .ToLookup(row => row.Service);
        return [.. stated[service].Any() ? stated[service] : stated[null]];
    }

    /// <summary>Minutes that a citizen saves who need not come; null where either side was not measured.</summary>
    private decimal? CitizenMinutes(string service, string year, string channel)
    {
        if (LastUntil(year, citizens[(service, channel)]) is not { } visit)
        {
            return null;
        }

        var online = electronic
            .SelectMany(other => citizens[(service, other)])
            .Where(own => own.Year == year)
            .Select(own => own.Mean)
            .ToList();
        // Over all e-channels together: a kiosk with few visits weighs as little as it is used.
        return online.Count == 0
            ? null
            : (visit.Value - online.Sum(own => own.Numerator) / online.Sum(own => own.Denominator)) / SecondsPerMinute;
    }
}
