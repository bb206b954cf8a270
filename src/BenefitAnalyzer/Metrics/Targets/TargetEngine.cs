using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Services;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Targets;

/// <summary>Measures the targets of a study, each over the services that it was made for.</summary>
/// <remarks>
/// Availability over a target's own list counts every listed service, held amenable today or not: a service that is declared unfit after
/// the promise stays in the denominator.
/// </remarks>
public sealed class TargetEngine(MetricEngine engine)
{
    private const int Version = 1;
    private readonly IReadOnlyList<Metric> metrics = Catalog.Of<Metric>();
    private readonly Study study = engine.Loaded.Study;

    /// <summary>Every target that can be measured; the others are reported.</summary>
    public IReadOnlyList<TargetProgress> All(Action<Diagnostic> report, CancellationToken token) =>
        [.. study.Targets.Where(target => MetricOf(target, report) is not null).Select(target => Progress(target, token))];

    private TargetProgress Progress(Target target, CancellationToken token)
    {
        var metric = MetricOf(target, _ => { })!;
        var end = engine.LastDay;
        var isDue = target.By <= end;
        var latest = Measure(target, end, token);
        var due = isDue ? Measure(target, target.By, token) : null;
        var hasList = target.Services.Count > 0;
        var amenable = hasList ? AmenableOn(end, token) : [];
        return new TargetProgress(
            target,
            metric,
            Status(metric, target, due, latest),
            due,
            latest,
            hasList
                ? engine.Run(metric, QueryOf(metric, target, end), token).Rows is [var row]
                    ? row.Figure
                    : null
                : null,
            hasList ? [.. target.Services.Where(service => !amenable.Contains(service))] : [],
            hasList ? [.. amenable.Where(service => !target.Services.Contains(service))] : []
        );
    }

    /// <summary>The value of a target's metric on a day, over the services that the target was made for.</summary>
    internal Figure Measure(Target target, DateOnly day, CancellationToken token)
    {
        var metric = MetricOf(target, _ => { })!;
        var query = QueryOf(metric, target, day);
        if (target.Services.Count == 0)
        {
            var result = engine.Run(metric, query, token);
            return result.Rows is [var row] ? Noted(row.Figure, metric, query) : Nothing(FigureAddress.Write(query, []), metric);
        }

        var listed = OverList(metric);
        var rows = engine
            .Run(listed, query with { Metric = listed.Id, By = [Field.Service] }, token)
            .Rows.Where(row => row.Keys[0] is { } service && target.Services.Contains(service) && row.Figure.Numerator is not null)
            .Select(row => row.Figure)
            .ToList();
        if (rows.Count == 0)
        {
            return Nothing(TargetAddress.Write(target.Id, day), metric);
        }

        var (numerator, denominator) = (rows.Sum(row => row.Numerator), rows.Sum(row => row.Denominator));
        decimal? value =
            !metric.IsRatio ? numerator
            : denominator > 0 ? numerator / denominator
            : null;
        var figure = rows[0] with
        {
            Id = TargetAddress.Write(target.Id, day),
            Definition = DefinitionOf(listed),
            State = value is null ? FigureState.NoData : FigureState.Known,
            Value = value,
            Numerator = numerator,
            Denominator = metric.IsRatio ? denominator : null,
            Transactions = metric.IsFromLogs ? rows.Sum(row => row.Transactions) : null,
            Services = rows.Count,
            Bound = rows.Select(row => row.Bound).FirstOrDefault(bound => bound != FigureBound.Exact),
            Partial = rows.Select(row => row.Partial).FirstOrDefault(partial => partial is not null),
            LikeForLike = null,
            Low = null,
            High = null,
            Reason = null,
        };
        return Noted(figure, metric, query);
    }

    /// <summary>What is measured over a target's own list.</summary>
    internal Metric OverList(Metric metric) => metric is Availability ? metrics.OfType<ElectronicOption>().Single() : metric;

    /// <summary>Such as <c>target@1 of e-option@1</c>.</summary>
    internal static string DefinitionOf(Metric metric) => $"target@{Version} of {metric.Definition}";

    /// <summary>A table is asked on the day; transactions are counted over some months that end with it.</summary>
    internal static MetricQuery QueryOf(Metric metric, Target target, DateOnly day) =>
        new(metric.Id)
        {
            Period = metric.IsFromLogs
                ? new Period(day.AddDays(1).AddMonths(-target.Months), day.AddDays(1))
                : new Period(day, day.AddDays(1)),
        };

    internal Metric? MetricOf(Target target, Action<Diagnostic> report)
    {
        var metric = metrics.FirstOrDefault(metric => metric.Id == target.Metric);
        if (metric is null || (target.Services.Count > 0 && !metric.IsAdditive))
        {
            var why = metric is null
                ? $"there is no metric '{target.Metric}'{NearestName.Hint(target.Metric, metrics.Select(known => known.Id))}"
                : $"{target.Metric} does not add up over a list of services";
            report(Diagnostic.Error(DiagnosticCodes.TargetCannotBeMeasured, StudyReader.FileName, null, $"target '{target.Id}': {why}"));
            return null;
        }

        return metric;
    }

    private List<string> AmenableOn(DateOnly day, CancellationToken token) =>
        [
            .. engine
                .Run(
                    metrics.OfType<Availability>().Single(),
                    new MetricQuery("availability") { By = [Field.Service], Period = new Period(day, day.AddDays(1)) },
                    token
                )
                .Rows.Select(row => row.Keys[0])
                .OfType<string>(),
        ];

    private Figure Nothing(string id, Metric metric) =>
        new(id, metric.Definition, metric.Unit, new FigureOrigin(metric.Sql, new Dictionary<string, string>(), engine.Data))
        {
            State = FigureState.NoData,
        };

    /// <summary>Says where the data covers only part of the months that are measured.</summary>
    private Figure Noted(Figure figure, Metric metric, MetricQuery query)
    {
        if (!metric.IsFromLogs || query.Period!.Value.From >= engine.Covered.From || figure.State != FigureState.Known)
        {
            return figure;
        }

        var from = DateText.Day(engine.Covered.From);
        var note = new LocalText($"data begins only on {from.English}", $"數據由{from.Chinese}起才有");
        return figure with
        {
            Reason = figure.Reason is { } reason
                ? new LocalText($"{reason.English}; {note.English}", $"{reason.Chinese}；{note.Chinese}")
                : note,
        };
    }

    private static TargetStatus Status(Metric metric, Target target, Figure? due, Figure latest)
    {
        var (reachedThen, reachedNow) = (Reaches(metric, target, due), Reaches(metric, target, latest));
        return due is null
                ? reachedNow switch
                {
                    true => TargetStatus.Met,
                    false => TargetStatus.NotYet,
                    _ => TargetStatus.NoData,
                }
            : reachedThen == true ? TargetStatus.Met
            : reachedThen == false && reachedNow == true ? TargetStatus.MetLate
            : reachedThen == false || reachedNow == false ? TargetStatus.Late
            : TargetStatus.NoData;
    }

    private static bool? Reaches(Metric metric, Target target, Figure? figure) =>
        metric.LowerIsBetter ? figure?.Reaches(null, (decimal)target.Value) : figure?.Reaches((decimal)target.Value, null);
}
