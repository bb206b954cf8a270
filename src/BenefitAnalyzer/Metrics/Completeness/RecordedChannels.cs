using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>Which source records which services in which channels, and of which channels of a service nothing is recorded, or not how it ended.</summary>
/// <remarks>
/// A source records all services in the channels that it declares: that nobody came is an answer. Where it declares none, it records the channels that
/// occur in it for the services that occur in it. A service of which no source holds anything is no evidence, so that its channels count as
/// recorded where another service's are. A source of which nothing is expected before some month, or after one, records nothing there.
/// </remarks>
internal sealed class RecordedChannels
{
    private readonly Dictionary<string, IReadOnlyList<string>> channels;
    private readonly Dictionary<string, HashSet<string>> services;
    private readonly Dictionary<string, IReadOnlyList<OfferedChannel>> byService;
    private readonly ILookup<string, (string Source, string? Service, string? Channel, Period Days)> occurring;
    private readonly ILookup<string, Period> offered; // days on which a service has an e-option

    /// <param name="found">Source, service and channel that occur together, and when.</param>
    private RecordedChannels(Study study, IReadOnlyList<(string Source, string? Service, string? Channel, Period Days)> found)
    {
        occurring = found.ToLookup(own => own.Source);
        offered = ServiceHistory
            .Of(study.Tables)
            .Where(span => span.ElectronicOption)
            .ToLookup(span => span.Service.Code, span => span.Days);
        channels = study.Sources.ToDictionary(
            source => source.Name,
            source =>
                source.Channels.Count > 0
                    ? source.Channels
                    : [.. occurring[source.Name].Select(own => own.Channel).OfType<string>().Distinct().Order(StringComparer.Ordinal)]
        );
        services = study.Sources.ToDictionary(
            source => source.Name,
            source => occurring[source.Name].Select(own => own.Service).OfType<string>().ToHashSet()
        );
        var classes = study.Channels.ToDictionary(channel => channel.Id, channel => channel.Class);
        var known = study.Tables.Services.ToDictionary(service => service.Code);
        byService = known
            .Keys.Union(services.Values.SelectMany(own => own))
            .ToDictionary(
                code => code,
                code => (IReadOnlyList<OfferedChannel>)[.. Lacking(study, code, known.GetValueOrDefault(code), classes)]
            );
        Lacks = [.. byService.Values.SelectMany(own => own)];
    }

    /// <summary>Channels of services of which something is not recorded.</summary>
    public IReadOnlyList<OfferedChannel> Lacks { get; }

    public static RecordedChannels Of(LoadedStudy loaded, CancellationToken token) =>
        new(
            loaded.Study,
            loaded.Database.Query(
                Sql.Beside(typeof(Deliveries), "RecordedBySources"),
                row =>
                    (
                        row.GetString(0),
                        row.IsDBNull(1) ? null : row.GetString(1),
                        row.IsDBNull(2) ? null : row.GetString(2),
                        new Period(row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4).AddDays(1))
                    ),
                token
            )
        );

    /// <summary>Channels that the source declares, else those that occur in it.</summary>
    public IReadOnlyList<string> Of(string source) => channels[source];

    /// <summary>Whether a source holds something of a service in some days.</summary>
    /// <param name="service">Null for any.</param>
    public bool Holds(string source, string? service, Period days) =>
        occurring[source].Any(own => (service is null || own.Service == service) && own.Days.Overlaps(days));

    /// <summary>The lacks of the services that may stand in a row.</summary>
    /// <param name="span">Days of the row.</param>
    public IEnumerable<OfferedChannel> LacksIn(Period span, IReadOnlyDictionary<string, string?> keys) =>
        (keys.TryGetValue(Field.Service, out var one) && one is not null ? byService.GetValueOrDefault(one, []) : Lacks).Where(own =>
            own.Days.Any(days => days.Overlaps(span)) && own.Fits(keys)
        );

    private IEnumerable<OfferedChannel> Lacking(Study study, string code, Service? service, Dictionary<string, ChannelClass> classes)
    {
        var holding = study.Sources.Where(source => services[source.Name].Contains(code)).ToList();
        var used = holding.Where(source => !KnowsOutcomes(source)).SelectMany(source => channels[source.Name]);
        foreach (var channel in (service?.Channels ?? []).Union(used))
        {
            var recording = study
                .Sources.Where(source =>
                    channels[source.Name].Contains(channel) && (holding.Count == 0 || source.Channels.Count > 0 || holding.Contains(source))
                )
                .ToList();
            if (recording.Count == 0 || !recording.Exists(KnowsOutcomes))
            {
                yield return Lack(recording.Count > 0, ServiceHistory.Always);
            }
            else if (Outside(study, recording.Where(KnowsOutcomes).Select(source => source.Expects?.Months)) is { Count: > 0 } outside)
            {
                var kind = classes.GetValueOrDefault(channel);
                var days =
                    kind == ChannelClass.Electronic && service is not null
                        ? offered[code].SelectMany(option => outside.Select(part => part.Common(option))).OfType<Period>()
                        : outside;
                yield return Lack(false, [.. days]);
            }

            OfferedChannel Lack(bool isRecorded, params IReadOnlyList<Period> days) =>
                new(code, service, channel, classes.GetValueOrDefault(channel), isRecorded, days);
        }
    }

    /// <summary>The days of the study before the first month and after the last one of which any source says that it is expected.</summary>
    /// <param name="expected">Null for a source that expects nothing: it may record at any time.</param>
    private static List<Period> Outside(Study study, IEnumerable<Period?> expected)
    {
        var known = expected.ToList();
        if (study.Period is not { } whole || known.Exists(months => months is null))
        {
            return [];
        }

        var (first, last) = (known.Min(months => months!.Value.From), known.Max(months => months!.Value.Until));
        return [.. new[] { whole with { Until = first }, whole with { From = last } }.Where(days => days.From < days.Until)];
    }

    /// <summary>A return counts what was done; a log knows how its transactions ended where it fills the outcome.</summary>
    private static bool KnowsOutcomes(Source source) => source.Kind != SourceKind.Log || source.Column(Field.Outcome) is not null;
}

/// <summary>A channel of a service of which something is not recorded.</summary>
/// <param name="Code">Of the service.</param>
/// <param name="Service">Null where the reference table does not know it.</param>
/// <param name="IsRecorded">Whether its transactions are recorded, though not how they ended; otherwise no source records them.</param>
/// <param name="Days">On which it lacks.</param>
internal sealed record OfferedChannel(
    string Code,
    Service? Service,
    string Channel,
    ChannelClass Class,
    bool IsRecorded,
    IReadOnlyList<Period> Days
)
{
    /// <summary>Whether it lacks on all days.</summary>
    public bool IsAlways => Days is [var days] && days == ServiceHistory.Always;

    /// <summary>Whether it may stand in a row with some keys.</summary>
    public bool Fits(IReadOnlyDictionary<string, string?> keys) => ServiceMatch.Fit(keys, Code, Service);
}
