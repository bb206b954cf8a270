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
internal sealed class ReportMask(LoadedStudy loaded)
{
    private readonly int smallest = SmallCells.SmallestOf(loaded.Study);
    private readonly CountPlaces places = new(loaded.Study);
    private readonly PublishedCounts published = new(loaded, SmallCells.SmallestOf(loaded.Study));
    private readonly HashSet<string> hiddenIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> shownIds = new(StringComparer.Ordinal);

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
        PlacedCount[][] own = [.. rows.Select(row => published.Settle(places.Of(row.Figure)).ToArray())];
        bool[] isFixed = [.. rows.Select((row, at) => WasHidden(row.Figure) || IsSuppressed(masked[at]) && IsSmall(own[at]))];
        bool[] isHidden = [.. masked.Select((row, at) => isFixed[at] || IsSuppressed(row))];
        var table = new JudgedTable(published, own, isHidden, token);
        table.Protect(own.Where((_, at) => isFixed[at]).SelectMany(counts => counts));
        table.ShowWhatProtectsNothing(isFixed);
        published.Add(own, isHidden);
        foreach (var (at, row) in rows.Index())
        {
            (isHidden[at] ? hiddenIds : shownIds).Add(row.Figure.Id);
        }
    }

    private static bool IsSuppressed(MetricRow row) => row.Figure.State == FigureState.Suppressed;

    /// <summary>Whether a row is hidden for its own sake: a figure without sums is, since nothing tells why it was.</summary>
    private bool IsSmall(PlacedCount[] counts) =>
        counts.Length == 0
        || counts.Any(count => count.Size > 0 && count.Size < smallest)
        || counts is [var part, var all, ..] && all.Size > part.Size && all.Size - part.Size < smallest;

    private bool WasHidden(Figure figure) => hiddenIds.Contains(figure.Id) || figure.Inputs.Any(input => WasHidden(input.Figure));
}
