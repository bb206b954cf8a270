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
/// another, and can be told all the same, protects nothing and is shown. Single figures that no table lists are judged for themselves alone.
/// </remarks>
internal sealed class ReportMask
{
    /// <summary>Kinds of counts by service and class of channel that everybody knows to add up.</summary>
    private static readonly string[] Framed = ["completed", "started"];

    private readonly int smallest;
    private readonly CountPlaces places;
    private readonly ServiceFrame frame;
    private readonly CountSums sums;
    private readonly HiddenCounts hidden;
    private readonly HashSet<string> framed = [];
    private readonly HashSet<int> secret = [];
    private readonly HashSet<string> hiddenIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> shownIds = new(StringComparer.Ordinal);

    public ReportMask(LoadedStudy loaded)
    {
        var sets = new CodeSets();
        var levels = new CodeLevels(loaded, sets);
        smallest = SmallCells.SmallestOf(loaded.Study);
        places = new CountPlaces(loaded, levels);
        frame = new ServiceFrame(loaded, levels);
        sums = new CountSums(sets);
        hidden = new HiddenCounts(sums, smallest);
    }

    /// <summary>The rows as they may be published.</summary>
    public IReadOnlyList<MetricRow> Hide(Metric metric, IReadOnlyList<MetricRow> rows, CancellationToken token)
    {
        var masked = SmallCells.Hide(metric, rows, smallest);
        if (smallest == 0 || !metric.IsFromLogs)
        {
            return masked;
        }

        if (!rows.All(row => shownIds.Contains(row.Figure.Id) || hiddenIds.Contains(row.Figure.Id)))
        {
            Judge(rows, masked, token);
        }

        var hiddenKeys = rows.Where(row => WasHidden(row.Figure)).Select(row => row.Keys).ToHashSet(KeyComparer.Instance);
        return
        [
            .. rows.Select(
                (row, at) =>
                    hiddenKeys.Contains(row.Keys)
                        ? SmallCells.Hidden(masked[at])
                        : row with
                        {
                            TiedWith = [.. row.TiedWith.Where(other => !hiddenKeys.Contains(other))],
                        }
            ),
        ];
    }

    private void Judge(IReadOnlyList<MetricRow> rows, IReadOnlyList<MetricRow> masked, CancellationToken token)
    {
        var own = Enter([.. rows.Select(row => places.Of(row.Figure).ToList())]);
        bool[] isFixed = [.. rows.Select((row, at) => WasHidden(row.Figure) || IsSuppressed(masked[at]) && IsSmall(own[at]))];
        bool[] isHidden = [.. masked.Select((row, at) => isFixed[at] || IsSuppressed(row))];
        new JudgedTable(hidden, own, isHidden, token).Protect(isFixed, secret.Order());
        secret.UnionWith(own.Where((_, at) => isHidden[at]).SelectMany(counts => counts));
        secret.RemoveWhere(count => hidden.IsPublished(count) || hidden.IsNarrow(count));
        foreach (var (at, row) in rows.Index())
        {
            (isHidden[at] ? hiddenIds : shownIds).Add(row.Figure.Id);
        }
    }

    /// <summary>Adds the counts of rows to those of the report.</summary>
    /// <returns>For each row its counts.</returns>
    private IReadOnlyList<int>[] Enter(List<PlacedFigure>[] rows)
    {
        var kinds = rows.SelectMany(row => row).SelectMany(figure => figure.Counts).Select(count => count.What).ToHashSet();
        foreach (var kind in Framed.Where(kind => kinds.Contains(kind) && framed.Add(kind)))
        {
            sums.Add(frame.Of(kind));
        }

        var added = new Queue<IReadOnlyList<int>>(sums.Add([.. rows.SelectMany(row => row).Select(Settle)]));
        return [.. rows.Select(row => (IReadOnlyList<int>)[.. row.SelectMany(_ => added.Dequeue()).Distinct()])];
    }

    /// <summary>The same counts, under another kind where one of their name is not the same number: transactions that wait count in one and not in the other.</summary>
    private PlacedFigure Settle(PlacedFigure figure) =>
        new(
            [
                .. figure.Counts.Select(count =>
                    sums.Find(count.Key) is { } known && sums.Counts[known].Size != count.Size
                        ? new PlacedCount($"other {count.What}", $"other {count.Table}", count.Place, count.Size)
                        : count
                ),
            ]
        );

    private static bool IsSuppressed(MetricRow row) => row.Figure.State == FigureState.Suppressed;

    /// <summary>Whether a row is hidden for its own sake: a figure without sums is, since nothing tells why it was.</summary>
    private bool IsSmall(IReadOnlyList<int> own) => own.Count == 0 || own.Any(count => sums.Counts[count].Size is > 0 and var size && size < smallest);

    private bool WasHidden(Figure figure) => hiddenIds.Contains(figure.Id) || figure.Inputs.Any(input => WasHidden(input.Figure));
}
