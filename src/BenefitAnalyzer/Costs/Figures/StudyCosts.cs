using BenefitAnalyzer.Costs.Rates;
using BenefitAnalyzer.Costs.Transactions;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Staff;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Costing;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Figures;

/// <summary>The one place where costing asks the logs: volumes and minutes of a study as plain records, and what they cost.</summary>
public sealed class StudyCosts
{
    private readonly ILookup<string, ServiceSpan> stages;
    private readonly Dictionary<string, Service> services;
    private readonly Dictionary<string, Channel> channels;

    private StudyCosts(MetricEngine engine, string time, CostingTerms terms, CostedStudy costed)
    {
        Engine = engine;
        Time = time;
        Terms = terms;
        Costed = costed;
        stages = ServiceHistory.Of(engine.Loaded.Study.Tables).ToLookup(span => span.Service.Code);
        services = Study.Tables.Services.ToDictionary(service => service.Code);
        channels = Study.Channels.ToDictionary(channel => channel.Id);
    }

    public MetricEngine Engine { get; }

    /// <summary>The time dimension: fiscal_year, quarter or month.</summary>
    public string Time { get; }

    public CostingTerms Terms { get; }

    public CostedStudy Costed { get; }

    public Study Study => Engine.Loaded.Study;

    /// <summary>Hash of the data.</summary>
    public string Data => Engine.Data;

    /// <summary>Whether all days of a value of the time dimension are in the data.</summary>
    public bool IsWhole(string time) => Dimensions.Span(Time, time, Study.FiscalYearStart) == Terms.Days.GetValueOrDefault(time);

    /// <summary>Null for a code that the reference table does not know.</summary>
    internal Service? ServiceOf(string code) => services.GetValueOrDefault(code);

    /// <summary>Null for an id that the study does not know.</summary>
    internal Channel? ChannelOf(string id) => channels.GetValueOrDefault(id);

    /// <summary>The stage of a service on the last day of a value of the time dimension: a year's costs are not divided at the day of a change.</summary>
    public int? StageOf(string service, string time) =>
        Dimensions.Span(Time, time, Study.FiscalYearStart) is { } span
            ? stages[service].FirstOrDefault(own => own.Days.Contains(span.Until.AddDays(-1)))?.Stage
            : null;

    /// <summary>Asks volumes and minutes, and costs them.</summary>
    /// <param name="time">fiscal_year, quarter or month.</param>
    public static StudyCosts Of(LoadedStudy loaded, string time, Action<Diagnostic> report, CancellationToken token) =>
        loaded.Once(time, report, say => Ask(loaded, time, say, token));

    private static StudyCosts Ask(LoadedStudy loaded, string time, Action<Diagnostic> report, CancellationToken token)
    {
        var engine = loaded.Engine;
        var study = loaded.Study;
        var hasOffices = study.Tables.Costs.Resources.Any(resource => resource.Office is not null) || study.Tables.Offices.Count > 0;
        string[] by = hasOffices ? [time, "service", "channel", "office"] : [time, "service", "channel"];
        var completed = Known(new Completed(), by);
        var minutes = Known(new HandlingTime(), by).ToDictionary(row => Key(row.Keys), row => row.Figure);
        var measured = Known(new HandlingMeasured(), by).ToDictionary(row => Key(row.Keys), row => row.Figure);
        var assisted = study.Tables.Costs.Activities.Any(row => row.Drivers.Any(driver => driver.Driver == ActivityDriver.Assisted))
            ? Known(new Completed(), [.. by, "assisted"])
                .Where(row => row.Keys[^1] is "yes")
                .ToDictionary(row => Key([.. row.Keys.SkipLast(1)]), row => row.Figure)
            : [];
        var cells = completed.Where(row => row.Keys.Take(3).All(key => key is not null)).Select(row => Cell(row, Key(row.Keys))).ToList();
        var days = new Dictionary<string, Period>();
        foreach (var value in cells.Select(cell => cell.Time).Distinct())
        {
            if (Dimensions.Span(time, value, study.FiscalYearStart) is { } span && span.Common(engine.Covered) is { } common)
            {
                days.Add(value, common);
            }
        }

        var terms = new CostingTerms(study.Tables.Costs, study.Channels, days, new YearShare(study.FiscalYearStart));
        return new StudyCosts(engine, time, terms, new CostModel(terms, report).Cost(cells));

        IReadOnlyList<MetricRow> Known(Metric metric, IReadOnlyList<string> dimensions) =>
            [
                .. engine
                    .Run(metric, new MetricQuery(metric.Id) { By = dimensions }, token)
                    .Rows.Where(row => row.Figure is { State: FigureState.Known, Value: not null }),
            ];

        VolumeCell Cell(MetricRow row, string key)
        {
            var timed = minutes.GetValueOrDefault(key);
            return new VolumeCell(
                row.Keys[0]!,
                row.Keys[1]!,
                row.Keys[2]!,
                hasOffices ? row.Keys[3] : null,
                row.Figure.Value!.Value,
                timed is null ? 0 : measured.GetValueOrDefault(key)?.Numerator ?? 0,
                (timed?.Value ?? 0) / 60,
                assisted.Count == 0 ? null : (assisted.GetValueOrDefault(key)?.Value ?? 0) / Math.Max(1, row.Figure.Value.Value)
            )
            {
                Inputs =
                [
                    new FigureInput("completed", row.Figure),
                    .. timed is null ? Array.Empty<FigureInput>() : [new FigureInput("minutes", timed)],
                ],
            };
        }
    }

    private static string Key(IReadOnlyList<string?> keys) => string.Join('\u001f', keys);
}
