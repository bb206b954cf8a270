using System.Globalization;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Completeness;

/// <summary>What was expected and did not come, so that a lost counter file never looks like success.</summary>
public sealed class Deliveries
{
    private readonly Study study;

    private readonly RecordedChannels recorded;
    private readonly Lazy<CompletionWaits> waits;

    private Deliveries(
        Study study,
        IReadOnlyList<Slice> expected,
        IReadOnlyList<Slice> missing,
        RecordedChannels recorded,
        Lazy<CompletionWaits> waits
    )
    {
        this.study = study;
        this.waits = waits;
        this.recorded = recorded;
        Expected = expected;
        Missing = missing;
        UnrecordedChannels = Pairs(isRecorded: false);
        EndingsUnknown = Pairs(isRecorded: true);

        IReadOnlyList<(string, string)> Pairs(bool isRecorded) =>
            [.. recorded.Lacks.Where(own => own.IsRecorded == isRecorded && own.IsAlways).Select(own => (own.Code, own.Channel))];
    }

    public IReadOnlyList<Slice> Expected { get; }

    public IReadOnlyList<Slice> Missing { get; }

    /// <summary>Channels that a service offers and no source ever records.</summary>
    public IReadOnlyList<(string Service, string Channel)> UnrecordedChannels { get; }

    /// <summary>Channels whose transactions are recorded by sources that do not know how they ended: none of them counts as completed.</summary>
    public IReadOnlyList<(string Service, string Channel)> EndingsUnknown { get; }

    public static Deliveries Of(LoadedStudy loaded, CancellationToken token)
    {
        var study = loaded.Study;
        var delivered = DeliveredSlices.Of(loaded, token);
        var expected = study.Sources.SelectMany(source => ExpectedSlices.Of(study, source)).ToList();
        return new Deliveries(
            study,
            expected,
            [.. expected.Where(slice => !delivered.Contains(slice))],
            RecordedChannels.Of(loaded, token),
            new(() => CompletionWaits.Of(loaded, CancellationToken.None))
        );
    }

    /// <summary>
    /// The days on which a transaction of a source may have started that a figure of some days counts. A file holds what started in its
    /// month; where a metric counts completions, it may hold what was completed as long after as its source ever took.
    /// </summary>
    public Period Reach(Metric metric, string source, Period span) =>
        metric.CountsByCompletion && span.From > DateOnly.MinValue.AddMonths(waits.Value.LongestOf(source))
            ? span with
            {
                From = span.From.AddMonths(-waits.Value.LongestOf(source)),
            }
            : span;

    /// <inheritdoc cref="CompletionWaits.Cut"/>
    public LocalText? CutBy(Metric metric, IReadOnlyList<Period> asked, IReadOnlyDictionary<string, string?> keys) =>
        metric.CountsByCompletion ? waits.Value.Cut(asked, keys) : null;

    /// <summary>Expected slices that a row of a metric would count, and that did not come.</summary>
    /// <param name="span">Days of the row.</param>
    /// <param name="keys">Dimension → value of the row; only office, district, source and channel tell slices apart.</param>
    public IReadOnlyList<Slice> MissingIn(Metric metric, Period span, IReadOnlyDictionary<string, string?> keys) =>
        [
            .. Missing.Where(slice =>
                SourceMatch.Counts(study, metric, slice.Source)
                && Reach(metric, slice.Source, span).Overlaps(slice.Days)
                && SourceMatch.Fit(study, keys, slice.Source, slice.Office)
            ),
        ];

    /// <summary>The offices of which something is expected that a row would count.</summary>
    /// <param name="span">Days of the row.</param>
    /// <param name="keys">Dimension → value of the row.</param>
    public IReadOnlySet<string> OfficesIn(Period span, IReadOnlyDictionary<string, string?> keys) =>
        Expected
            .Where(slice =>
                slice.Office is not null && span.Overlaps(slice.Days) && SourceMatch.Fit(study, keys, slice.Source, slice.Office)
            )
            .Select(slice => slice.Office!)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Channels that services of a row offer and of which a metric sees nothing: no source records them, or how what is recorded ended.</summary>
    /// <param name="span">Days of the row.</param>
    /// <param name="keys">Dimension → value of the row.</param>
    internal IEnumerable<OfferedChannel> NotSeenIn(Metric metric, Period span, IReadOnlyDictionary<string, string?> keys) =>
        recorded.LacksIn(span, keys).Where(own => !own.IsRecorded || metric.CountsByCompletion);

    /// <summary>
    /// Whether a source holds transactions that may stand in a row: those of its services and months, and of its channels as the study says or as they occur.
    /// </summary>
    /// <param name="span">Days of the row.</param>
    /// <param name="keys">Dimension → value of the row.</param>
    public bool Records(string source, Period span, IReadOnlyDictionary<string, string?> keys) =>
        SourceMatch.Fit(study, keys, source, office: null, recorded.Of(source))
        && recorded.Holds(source, keys.GetValueOrDefault(Field.Service), span);

    /// <summary>Whether a missing slice could have held transactions in channels of a class.</summary>
    public bool CouldHold(Slice slice, ChannelClass kind) =>
        recorded.Of(slice.Source).Count == 0
        || recorded.Of(slice.Source).Any(id => study.Channels.Any(channel => channel.Id == id && channel.Class == kind));

    /// <summary>"partial: 3 of 18 offices missing in February 2005; portal missing in June 2005": what is lost as a whole is named apart from offices.</summary>
    public LocalText Describe(IReadOnlyList<Slice> missing, IReadOnlyDictionary<string, string?> keys)
    {
        var ofOffices = missing.Where(slice => slice.Office is not null).ToList();
        // Sources that are missing at the same times are named together.
        var whole = missing
            .Where(slice => slice.Office is null)
            .GroupBy(slice => slice.Source)
            .GroupBy(source => string.Join(' ', source.Select(slice => slice.Days)));
        LocalText[] parts =
        [
            .. ofOffices.Count == 0 ? Array.Empty<LocalText>() : [OfOffices(ofOffices, keys)],
            .. whole.Select(sources =>
            {
                var (names, when) = (string.Join(", ", sources.Select(source => source.Key)), When([.. sources.First()]));
                return new LocalText($"{names} missing {when.English}", $"{when.Chinese}欠{names}");
            }),
        ];
        return new LocalText(
            $"partial: {LocalText.Joined(parts, "; ", "；").English}",
            $"不完整：{LocalText.Joined(parts, "; ", "；").Chinese}"
        );
    }

    private LocalText OfOffices(List<Slice> missing, IReadOnlyDictionary<string, string?> keys)
    {
        var when = When(missing);
        if (keys.TryGetValue(Field.Office, out var only))
        {
            return new LocalText($"{only} missing {when.English}", $"{when.Chinese}欠{only}");
        }

        var times = missing.Select(slice => slice.Days).ToHashSet();
        var offices = missing.Select(slice => slice.Office).Distinct().Count();
        var all = Expected
            .Where(slice => times.Contains(slice.Days) && SourceMatch.Fit(study, keys, slice.Source, slice.Office))
            .Select(slice => slice.Office)
            .Where(office => office is not null)
            .Distinct()
            .Count();
        return new LocalText(
            Invariant($"{offices} of {all} offices missing {when.English}"),
            Invariant($"{when.Chinese}{all}個辦事處中欠{offices}個")
        );
    }

    /// <summary>"in February 2005", "on 3 February 2005", "in 2 months and on 5 days".</summary>
    private static LocalText When(IReadOnlyList<Slice> missing)
    {
        var times = missing.DistinctBy(slice => slice.Days).ToLookup(slice => slice.IsOfADay, slice => slice.Days.From);
        var (months, days) = (times[false].ToList(), times[true].ToList());
        LocalText[] parts =
        [
            .. months switch
            {
                [] => Array.Empty<LocalText>(),
                [var month] =>
                [
                    new(
                        $"in {month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
                        DateText.Month(month, Language.TraditionalChinese)
                    ),
                ],
                _ => [new(Invariant($"in {months.Count} months"), Invariant($"{months.Count}個月"))],
            },
            .. days switch
            {
                [] => Array.Empty<LocalText>(),
                [var day] => [new($"on {DateText.Day(day, Language.English)}", DateText.Day(day, Language.TraditionalChinese))],
                _ => [new(Invariant($"on {days.Count} days"), Invariant($"{days.Count}日"))],
            },
        ];
        return LocalText.Joined(parts, " and ", "及");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
