using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Reporting.Disclosure;

/// <summary>Disclosure control over a report as a whole: no hidden count can be told from all that is published to within less than the smallest cell.</summary>
/// <remarks>
/// Tables are judged in the order in which sections ask for them, against all that was let through before. Where one would narrow a
/// hidden count too far, its rows nearest to that count are hidden, one after the other, until it is safe: so earlier tables stay, and
/// later breakdowns give way. What was said once stays said, and what was hidden once stays hidden. A row that was hidden to protect
/// another, and can be told all the same, protects nothing and is shown. What a figure without sums was hidden for nothing tells, so it stays hidden.
/// </remarks>
internal sealed class ReportMask
{
    /// <summary>Kinds of counts by service and class of channel that everybody knows to add up.</summary>
    private static readonly string[] Framed = ["completed", "started"];

    private readonly CodeSets sets;
    private readonly int smallest;
    private readonly CountPlaces places;
    private readonly CountFrame frame;
    private readonly CountSums sums;
    private readonly HiddenCounts hidden;
    private readonly HashSet<string> framed = [];
    private readonly HashSet<int> secret = [];
    private readonly HashSet<string> hiddenIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> shownIds = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<PlacedCount> secrets;
    private readonly HashSet<int> told = [];

    public ReportMask(LoadedStudy loaded)
    {
        sets = new CodeSets();
        var levels = new CodeLevels(loaded, sets);
        smallest = SmallCells.SmallestOf(loaded.Study);
        places = new CountPlaces(loaded, levels);
        frame = new CountFrame(loaded, levels);
        sums = new CountSums(sets);
        hidden = new HiddenCounts(sums, smallest);
        secrets = [];
    }

    /// <param name="before">The mask of the same report when it was written before.</param>
    /// <param name="secrets">Counts that are hidden wherever they stand.</param>
    private ReportMask(ReportMask before, IReadOnlyList<PlacedCount> secrets)
    {
        (sets, smallest, places, frame, this.secrets) = (before.sets, before.smallest, before.places, before.frame, secrets);
        sums = new CountSums(sets);
        hidden = new HiddenCounts(sums, smallest);
        secret.UnionWith(Add([.. secrets.Select(count => new PlacedFigure([count]))]).SelectMany(counts => counts));
    }

    /// <summary>
    /// A mask that knows from the start what this one learnt too late: hidden counts that follow from what was published before somebody hid
    /// them. Null where there is none that it did not know.
    /// </summary>
    public ReportMask? Stricter =>
        told.Where(count => !hidden.IsPublished(count) && hidden.IsNarrow(count))
            .Order()
            .Select(count => sums.Counts[count])
            .ExceptBy(secrets.Select(count => count.Key), count => count.Key)
            .ToList()
            is { Count: > 0 } more
            ? new ReportMask(this, [.. secrets, .. more])
            : null;

    /// <summary>The rows as they may be published.</summary>
    public IReadOnlyList<MetricRow> Hide(Metric metric, IReadOnlyList<MetricRow> rows, CancellationToken token)
    {
        var masked = SmallCells.Hide(metric, rows, smallest);
        if (smallest == 0 || !metric.IsFromLogs)
        {
            return masked;
        }

        if (!rows.All(row => IsJudged(row.Figure)))
        {
            var own = Enter([.. rows.Select(row => row.Figure)]);
            foreach (
                var at in rows.Index().Where(row => !metric.IsAdditive && IsSuppressed(masked[row.Index].Figure)).Select(row => row.Index)
            )
            {
                // It is hidden for its part, of which no sum tells; its whole is a count that may stand elsewhere.
                own[at] = [.. own[at].Where(count => IsSmall([count]))];
            }

            bool[] isFixed =
            [
                .. rows.Select(
                    (row, at) => WasHidden(row.Figure) || IsSuppressed(masked[at].Figure) && (own[at].Count == 0 || IsSmall(own[at]))
                ),
            ];
            Judge(
                [.. rows.Select(row => row.Figure)],
                own,
                isFixed,
                [.. masked.Select((row, at) => isFixed[at] || IsSuppressed(row.Figure))],
                token
            );
        }

        bool[] wasHidden = [.. rows.Select(row => WasHidden(row.Figure))];
        var hiddenKeys = rows.Where((_, at) => wasHidden[at]).Select(row => row.Keys).ToHashSet(KeyComparer.Instance);
        return
        [
            .. rows.Select(
                (row, at) =>
                    wasHidden[at]
                        ? SmallCells.Hidden(masked[at])
                        : row with
                        {
                            TiedWith = [.. row.TiedWith.Where(other => !hiddenKeys.Contains(other))],
                        }
            ),
        ];
    }

    /// <summary>Figures as they may be published, with all that they were made from.</summary>
    /// <remarks>What was made from a hidden figure stays where it is no metric itself: a sum of money over many services tells none of their volumes.</remarks>
    public IReadOnlyList<Figure> Hide(IReadOnlyList<Figure> figures, CancellationToken token)
    {
        if (smallest == 0)
        {
            return figures;
        }

        var seen = new Dictionary<Figure, Figure>(ReferenceEqualityComparer.Instance);
        List<Figure> asked =
        [
            .. figures
                .SelectMany(figure => Within(figure, seen))
                .Where(figure => !IsJudged(figure) && (places.IsPlaced(figure) || IsSmallByItself(figure)))
                .DistinctBy(figure => figure.Id),
        ];
        if (asked.Count > 0)
        {
            var own = Enter([.. asked.Select(figure => figure with { Inputs = [] })]);
            bool[] isFixed = [.. own.Zip(asked, (counts, figure) => IsSmall(counts) || IsSmallByItself(figure))];
            Judge(asked, own, isFixed, [.. isFixed], token);
        }

        seen.Clear();
        return [.. figures.Select(figure => Masked(figure, seen))];
    }

    /// <summary>An answer as it may be published. What was hidden of it for being small is to be told by nothing else either.</summary>
    public Figure Hide(AnsweredFigure answer, CancellationToken token)
    {
        if (answer is not { Figure.State: FigureState.Suppressed, Counted: { } counted })
        {
            return Hide([answer.Figure], token)[0];
        }

        if (smallest > 0 && !IsJudged(counted) && places.IsPlaced(counted))
        {
            Judge([counted], Enter([counted with { Inputs = [] }]), [true], [true], token);
        }

        return answer.Figure;
    }

    /// <summary>A figure and all that it was made from, each once: many are made from the same.</summary>
    private static IEnumerable<Figure> Within(Figure figure, Dictionary<Figure, Figure> seen) =>
        seen.TryAdd(figure, figure) ? figure.Inputs.SelectMany(input => Within(input.Figure, seen)).Prepend(figure) : [];

    /// <summary>The same figure where nothing of it is hidden.</summary>
    private Figure Masked(Figure figure, Dictionary<Figure, Figure> seen)
    {
        if (!seen.TryGetValue(figure, out var masked))
        {
            seen[figure] = masked =
                hiddenIds.Contains(figure.Id)
                || figure.Inputs.Count > 0 && places.IsOfMetric(figure) && WasHidden(figure)
                || figure.Inputs.Any(input => IsSuppressed(Masked(input.Figure, seen)) && Repeats(figure, input.Figure))
                    ? SmallCells.Hidden(new MetricRow([], figure)).Figure
                    : WithInputs(figure, seen);
        }

        return masked;
    }

    /// <summary>Whether a figure prints the number of what it was made from, as its own part or whole or as the least or most of several, and so tells it.</summary>
    private static bool Repeats(Figure figure, Figure input) =>
        input.Value is { } number
        && (figure.Numerator == number || figure.Denominator == number || (figure.Value == number && figure.Unit == input.Unit));

    private Figure WithInputs(Figure figure, Dictionary<Figure, Figure> seen) =>
        figure.Inputs.All(input => ReferenceEquals(Masked(input.Figure, seen), input.Figure))
            ? figure
            : figure with
            {
                Inputs = [.. figure.Inputs.Select(input => input with { Figure = Masked(input.Figure, seen) })],
            };

    private void Judge(IReadOnlyList<Figure> figures, IReadOnlyList<int>[] own, bool[] isFixed, bool[] isHidden, CancellationToken token)
    {
        // A count that an earlier table hides is hidden wherever it stands.
        foreach (var at in own.Index().Where(row => row.Item.Any(secret.Contains)).Select(row => row.Index))
        {
            isFixed[at] = isHidden[at] = true;
        }

        new JudgedTable(hidden, own, isHidden, token).Protect(isFixed, secret.Order());
        secret.UnionWith(own.Where((_, at) => isHidden[at]).SelectMany(counts => counts));
        secret.RemoveWhere(hidden.IsPublished);
        told.UnionWith(secret.Where(hidden.IsNarrow));
        secret.ExceptWith(told);
        foreach (var (at, figure) in figures.Index())
        {
            (isHidden[at] ? hiddenIds : shownIds).Add(figure.Id);
        }
    }

    /// <summary>Adds the counts of figures to those of the report.</summary>
    /// <returns>For each figure its counts and those of what it was made from.</returns>
    private IReadOnlyList<int>[] Enter(IReadOnlyList<Figure> figures)
    {
        List<PlacedFigure>[] rows = [.. figures.Select(figure => places.Of(figure).ToList())];
        var added = new Queue<IReadOnlyList<int>>(Add([.. rows.SelectMany(row => row)]));
        return [.. rows.Select(row => (IReadOnlyList<int>)[.. row.SelectMany(_ => added.Dequeue()).Distinct()])];
    }

    private IReadOnlyList<IReadOnlyList<int>> Add(IReadOnlyList<PlacedFigure> figures)
    {
        var kinds = figures.SelectMany(figure => figure.Counts).Select(count => count.What).ToHashSet();
        foreach (var kind in Framed.Where(kind => kinds.Contains(kind) && framed.Add(kind)))
        {
            frame.AddTo(sums, kind);
        }

        return sums.Add([.. figures.Select(Settle)]);
    }

    /// <summary>The same counts, under another kind where one of their name is not the same number: transactions that wait count in one and not in the other.</summary>
    private PlacedFigure Settle(PlacedFigure figure) =>
        new([
            .. figure.Counts.Select(count =>
                sums.Find(count.Key) is { } known && sums.Counts[known].Size != count.Size
                    ? new PlacedCount($"other {count.What}", $"other {count.Table}", count.Place, count.Size)
                    : count
            ),
        ]);

    /// <summary>Whether the answer of a metric is small, whatever can be added up to it.</summary>
    private bool IsSmallByItself(Figure figure) => places.LogMetricOf(figure) is { } metric && SmallCells.IsSmall(metric, figure, smallest);

    private static bool IsSuppressed(Figure figure) => figure.State == FigureState.Suppressed;

    private bool IsJudged(Figure figure) => shownIds.Contains(figure.Id) || hiddenIds.Contains(figure.Id);

    private bool IsSmall(IReadOnlyList<int> own) => own.Any(count => sums.Counts[count].Size is > 0 and var size && size < smallest);

    private bool WasHidden(Figure figure) => hiddenIds.Contains(figure.Id) || figure.Inputs.Any(input => WasHidden(input.Figure));
}
