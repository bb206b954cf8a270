using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Which counts a figure prints: a volume is one, a share is printed with its part and its whole.</summary>
internal sealed class CountPlaces(LoadedStudy loaded, CodeLevels levels)
{
    private const string Completed = "completed";
    private const string Started = "started";

    private readonly Dictionary<string, Metric> metrics = Catalog.Of<Metric>().ToDictionary(metric => metric.Id);
    private readonly Dictionary<string, PlacedFigure?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<IReadOnlyList<string?>, Figure>> answers = new(StringComparer.Ordinal);
    private readonly ListedFigures listed = new(loaded, levels);

    /// <summary>The counts of a figure and of all that it was made from; none where its sums are not those of whole groups of transactions.</summary>
    public IEnumerable<PlacedFigure> Of(Figure figure) =>
        figure.Inputs.SelectMany(input => Of(input.Figure)).Concat(Own(figure) is { } own ? [own] : []);

    /// <summary>Whether a figure prints counts itself.</summary>
    public bool IsPlaced(Figure figure) => Own(figure) is not null;

    /// <summary>Whether a figure is the answer of a metric, not made from such answers.</summary>
    public bool IsOfMetric(Figure figure) => metrics.ContainsKey(MetricOf(figure));

    /// <summary>The metric whose answer a figure is, where it counts what logs record; null for any other figure.</summary>
    public Metric? LogMetricOf(Figure figure) => metrics.GetValueOrDefault(MetricOf(figure)) is { IsFromLogs: true } metric ? metric : null;

    private static string MetricOf(Figure figure) => figure.Id.Split('?', 2)[0];

    private PlacedFigure? Own(Figure figure)
    {
        if (figure.State != FigureState.Known)
        {
            return null;
        }

        // Figures that were made from others name the same ones over and over.
        if (!known.TryGetValue(figure.Id, out var placed))
        {
            known[figure.Id] = placed = Find(figure);
        }

        return placed;
    }

    private PlacedFigure? Find(Figure figure) =>
        listed.Of(figure.Id) is { } found ? Placed(found.Metric, found.Place, figure)
        : IsOfMetric(figure) && FigureAddress.Read(figure.Id) is { Query.Standardise: null } address
            ? Placed(address.Query.Metric, PlaceOf(address.Query, address.Keys), figure)
        : null;

    private PlacedFigure? Placed(string id, CountPlace place, Figure figure) =>
        metrics.GetValueOrDefault(id) is not { IsFromLogs: true } metric || metric.Unit != figure.Unit ? null
        : !metric.IsAdditive ? OfPeople(metric, place, figure)
        : (id, figure) switch
        {
            ("volume/completed", { Value: { } completed }) => new([place.Count(Completed, completed)]),
            ("volume/started", { Value: { } started }) => new([place.Count(Started, started)]),
            ("take-up/A", { Numerator: { } part, Denominator: { } all }) => TakeUp(Completed, place, part, all),
            ("take-up/A-started", { Numerator: { } part, Denominator: { } all }) => TakeUp(Started, place, part, all),
            ("take-up/B", { Numerator: { } part, Denominator: { } all }) => IsOfAllServices(figure)
                ? TakeUp(Completed, place, part, all)
                : Share(id, Completed, place, part, all),
            ("completion", { Numerator: { } part, Denominator: { } all }) => new([
                place.Count(Completed, part),
                place.Count("not completed", all - part),
                place.Count(Started, all),
            ]),
            (_, { Unit: MetricUnit.Rate, Numerator: { } part, Denominator: { } all }) => Share(
                id,
                IsAll(Completed, figure, all, null) ? Completed
                    : IsAll(Started, figure, all, null) ? Started
                    : $"{id}/all",
                place,
                part,
                all
            ),
            (_, { Unit: MetricUnit.Count, Value: { } count }) => new([place.Count(id, count)]),
            _ => null,
        };

    /// <summary>A share of what people did is no sum over transactions; but where all of them name their customer, its whole tells how many there are.</summary>
    private PlacedFigure? OfPeople(Metric metric, CountPlace place, Figure figure) =>
        figure is not { Unit: MetricUnit.Rate, Denominator: { } all } ? null
        : IsAll(Completed, figure, all, metric.OnlyChannelClass)
            ? new([
                (
                    metric.OnlyChannelClass is null
                        ? place
                        : place.And(levels.Of(Dimensions.ChannelClass, metric.OnlyChannelClass), Dimensions.ChannelClass, levels)
                ).Count(Completed, all),
            ])
        : null;

    /// <summary>Whether the whole of a share is all transactions at its place, completed or started.</summary>
    private bool IsAll(string basis, Figure figure, decimal all, string? channelClass)
    {
        var volume = $"volume/{basis}";
        if (!IsOfMetric(figure) || FigureAddress.Read(volume + figure.Id[MetricOf(figure).Length..]) is not var (query, keys))
        {
            return false;
        }

        if (channelClass is not null)
        {
            (query, keys) = (query with { By = [.. query.By, Dimensions.ChannelClass] }, [.. keys, channelClass]);
        }

        return AnswerOf(query, keys)?.Value == all;
    }

    /// <summary>Whether take-up over services with an e-option is over the same transactions as take-up over all: then it tells the same counts.</summary>
    private bool IsOfAllServices(Figure figure)
    {
        if (FigureAddress.Read("take-up/A" + figure.Id["take-up/B".Length..]) is not var (query, keys))
        {
            return false;
        }

        return AnswerOf(query, keys) is { } same && (same.Numerator, same.Denominator) == (figure.Numerator, figure.Denominator);
    }

    /// <summary>One figure of the answer to a question, which is kept: the rows of a table ask it one after the other.</summary>
    private Figure? AnswerOf(MetricQuery query, IReadOnlyList<string?> keys)
    {
        var question = FigureAddress.Write(query, new string?[keys.Count]);
        if (!answers.TryGetValue(question, out var answer))
        {
            answers[question] = answer = loaded
                .Engine.Run(metrics[query.Metric], query, CancellationToken.None)
                .Rows.ToDictionary(row => row.Keys, row => row.Figure, KeyComparer.Instance);
        }

        return answer.GetValueOrDefault(keys);
    }

    private static PlacedFigure Share(string id, string what, CountPlace place, decimal part, decimal all) =>
        new([place.Count($"{id}/part", part), place.Count($"{id}/rest", all - part), place.Count(what, all)]);

    /// <summary>What is not electronic is traditional, as far as channels are known.</summary>
    private PlacedFigure TakeUp(string what, CountPlace place, decimal part, decimal all)
    {
        const string Class = Dimensions.ChannelClass;
        return place.Has(CodeLevels.Channel)
            ? Share("take-up/A", what, place, part, all)
            : new([
                place.And(levels.Of(ChannelClass.Electronic), Class, levels).Count(what, part),
                place.And(levels.Of(ChannelClass.Traditional), Class, levels).Count(what, all - part),
                place.Count(what, all),
            ]);
    }

    /// <summary>Where the transactions of one row lie.</summary>
    private CountPlace PlaceOf(MetricQuery query, IReadOnlyList<string?> keys)
    {
        var place = CountPlace.Everything;
        foreach (var (level, code) in query.By.Zip(keys))
        {
            var rolling = level == CodeLevels.Month && code is not null ? query.RollingMonths : null;
            place = rolling is { } length
                ? place.And(levels.Rolling(code!, length), $"{code} {length}", levels) // windows overlap, so each is a table of its own
                : place.And(levels.Of(level, code), level, levels);
        }

        foreach (var (level, code) in query.Except)
        {
            place = place.And(levels.Except(levels.Of(level, code)), $"except {code}", levels);
        }

        return query.Period is { } period ? place.And(levels.Of(period), period.ToString(), levels) : place;
    }
}
