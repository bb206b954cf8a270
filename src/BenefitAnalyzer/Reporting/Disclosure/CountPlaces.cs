using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Which counts a figure prints: a volume is one, a share is printed with its part and its whole.</summary>
internal sealed class CountPlaces(Study study)
{
    private const string ChannelClass = "channel_class";

    private readonly Dictionary<string, Metric> metrics = Catalog.Of<Metric>().ToDictionary(metric => metric.Id);
    private readonly Dictionary<string, Service> services = study.Tables.Services.ToDictionary(service => service.Code);
    private readonly Dictionary<string, Office> offices = study.Tables.Offices.ToDictionary(office => office.Code);
    private readonly Dictionary<string, Channel> channels = study.Channels.ToDictionary(channel => channel.Id);

    /// <summary>The counts of a figure and of those that it was made from; none where its sums are not those of whole groups of transactions.</summary>
    public IEnumerable<PlacedCount> Of(Figure figure)
    {
        var own = FigureAddress.Read(figure.Id) is { } address ? Of(figure, address.Query, address.Keys) : [];
        return own.Concat(figure.Inputs.SelectMany(input => Of(input.Figure)));
    }

    private PlacedCount[] Of(Figure figure, MetricQuery query, IReadOnlyList<string?> keys)
    {
        var isSum =
            query is { Except.Count: 0, RollingMonths: null, Standardise: null }
            && metrics.GetValueOrDefault(query.Metric) is { IsFromLogs: true, IsAdditive: true };
        if (!isSum || figure.State != FigureState.Known)
        {
            return [];
        }

        var place = Place(query, keys);
        return (query.Metric, figure) switch
        {
            ("volume/completed", { Value: { } completed }) => [new("completed", place, completed)],
            ("volume/started", { Value: { } started }) => [new("started", place, started)],
            ("take-up/A", { Numerator: { } part, Denominator: { } all }) => TakeUp("completed", place, part, all),
            ("take-up/A-started", { Numerator: { } part, Denominator: { } all }) => TakeUp("started", place, part, all),
            ("take-up/B", { Numerator: { } part, Denominator: { } all }) =>
            [
                new($"{query.Metric}/part", place, part),
                new("completed", place, all),
            ],
            ("completion", { Numerator: { } part, Denominator: { } all }) => [new("completed", place, part), new("started", place, all)],
            (_, { Unit: MetricUnit.Rate, Numerator: { } part, Denominator: { } all }) =>
            [
                new($"{query.Metric}/part", place, part),
                new($"{query.Metric}/all", place, all),
            ],
            _ => [],
        };
    }

    private static PlacedCount[] TakeUp(string what, Dictionary<string, string> place, decimal part, decimal all) =>
        [new(what, new Dictionary<string, string>(place) { [ChannelClass] = "electronic" }, part), new(what, place, all)];

    /// <summary>What is asked for, and what follows from it: a service has one type, a month lies in one year.</summary>
    private Dictionary<string, string> Place(MetricQuery query, IReadOnlyList<string?> keys)
    {
        var place = new Dictionary<string, string>();
        foreach (var (level, code) in query.By.Zip(keys))
        {
            place[level] = code ?? "";
        }

        if (query.Period is { } period)
        {
            place["period"] = FormattableString.Invariant($"{period.From:yyyy-MM-dd}/{period.Until:yyyy-MM-dd}");
        }

        foreach (var (level, code) in place.ToList().SelectMany(pair => Above(pair.Key, pair.Value)))
        {
            place[level] = code;
        }

        return place;
    }

    private (string Level, string Code)[] Above(string level, string code) =>
        level switch
        {
            "service" when services.TryGetValue(code, out var service) =>
            [
                ("service_type", service.Type ?? ""),
                ("department", service.Department ?? ""),
                ("cluster", service.Cluster ?? ""),
            ],
            "office" when offices.TryGetValue(code, out var office) => [("district", office.District ?? "")],
            "channel" when channels.TryGetValue(code, out var channel) => [(ChannelClass, ClassOf(channel))],
            "month" => Years(DateOnly.ParseExact(code + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => [],
        };

    private (string Level, string Code)[] Years(DateOnly month) =>
        study.FiscalYearStart.Day == 1
            ? [("fiscal_year", study.FiscalYearOf(month).ToString()), ("year", month.Year.ToString(CultureInfo.InvariantCulture))]
            : [("year", month.Year.ToString(CultureInfo.InvariantCulture))];

    private static string ClassOf(Channel channel) =>
        channel.Class switch
        {
            Studies.ChannelClass.Electronic => "electronic",
            Studies.ChannelClass.Traditional => "traditional",
            _ => "internal",
        };
}
