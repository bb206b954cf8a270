using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Metrics.Disclosure;

/// <summary>Hides figures behind which so few transactions of persons stand that somebody could be recognised.</summary>
/// <remarks>
/// Primary: fewer than k transactions or, of a count of people or of what they did, fewer than k; or a share whose part or remainder is fewer than k. Complementary: in every line of a table of
/// sums (all cells that differ in one dimension only) a lone hidden cell could be found from the line's total, so the next smallest
/// is hidden with it; a share is printed with its sums. Derived: what is made from a hidden figure is hidden, or it would give it away.
/// That no cell can be narrowed by several tables together is for the report as a whole (<c>ReportMask</c>).
/// </remarks>
public static class SmallCells
{
    /// <summary>The smallest count that may be published; 0 where no source is about persons.</summary>
    public static int SmallestOf(Study study) => study.Sources.Any(source => source.Personal) ? study.Privacy.SmallestCell : 0;

    /// <summary>The same rows with the figures that must not be published hidden, all their numbers with them.</summary>
    /// <param name="rows">The cells of one table.</param>
    /// <param name="k">The smallest count that may be published.</param>
    public static IReadOnlyList<MetricRow> Hide(Metric metric, IReadOnlyList<MetricRow> rows, int k)
    {
        if (!metric.IsFromLogs)
        {
            return rows;
        }

        // A comparison hides the same rows as a table of the figures that it compares.
        Figure[] counted = [.. rows.Select(row => row.Figure.Inputs is [var own, ..] ? own.Figure : row.Figure)];
        bool[] hidden = [.. counted.Select(figure => IsSmall(metric, figure, k))];
        var primary = hidden.ToArray();
        if (metric.IsAdditive)
        {
            Complement(rows, [.. counted.Select(SizeOf)], hidden);
        }

        var secret = counted.Where((_, at) => hidden[at]).Select(figure => figure.Id).ToHashSet();
        for (var at = 0; at < hidden.Length; at++)
        {
            hidden[at] |= rows[at].Figure.Inputs.Any(input => secret.Contains(input.Figure.Id));
        }

        var hiddenKeys = rows.Where((_, at) => hidden[at]).Select(row => row.Keys).ToHashSet(KeyComparer.Instance);
        return
        [
            .. rows.Select(
                (row, at) =>
                    hidden[at]
                        ? new MetricRow(row.Keys, row.Figure.Suppressed(primary[at] ? k : null))
                        : row with
                        {
                            TiedWith = [.. row.TiedWith.Where(other => !hiddenKeys.Contains(other))],
                        }
            ),
        ];
    }

    /// <summary>The same row without its numbers, where a report as a whole would give too much away.</summary>
    public static MetricRow Hidden(MetricRow row) =>
        row.Figure.State == FigureState.Suppressed ? row : new MetricRow(row.Keys, row.Figure.Suppressed());

    /// <summary>Whether a figure must not be published by itself: few transactions, few people, or a share with a small part or remainder.</summary>
    public static bool IsSmall(Metric metric, Figure figure, int k)
    {
        if (figure.State != FigureState.Known)
        {
            return false;
        }

        var isShare = figure is { Unit: MetricUnit.Rate, Numerator: not null, Denominator: not null };
        decimal?[] counts = isShare
            ? [figure.Transactions, figure.Numerator, figure.Denominator - figure.Numerator]
            : [figure.Transactions, metric.IsCustomerLinked && figure.Unit == MetricUnit.Count ? figure.Value : null];
        return counts.Any(count => count is { } found && found > 0 && found < k);
    }

    /// <summary>What the cells of a line are added up by; null where they are not.</summary>
    private static decimal? SizeOf(Figure figure) =>
        figure.Unit switch
        {
            MetricUnit.Count => figure.Value,
            MetricUnit.Rate => figure.Denominator,
            _ => null,
        };

    private static void Complement(IReadOnlyList<MetricRow> rows, decimal?[] sizes, bool[] hidden)
    {
        var dimensions = rows.Count == 0 ? 0 : rows[0].Keys.Count;
        var lines = Enumerable.Range(0, dimensions).SelectMany(dimension => Lines(rows, dimension)).ToList();
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var line in lines)
            {
                if (line.Count(at => hidden[at]) != 1)
                {
                    continue;
                }

                var next = line.Where(at => !hidden[at] && sizes[at] > 0).OrderBy(at => sizes[at]).ThenBy(at => at).ToList();
                if (next.Count > 0)
                {
                    hidden[next[0]] = true;
                    changed = true;
                }
            }
        }
    }

    /// <summary>Rows that differ in one dimension only, as lists of their places.</summary>
    private static IEnumerable<List<int>> Lines(IReadOnlyList<MetricRow> rows, int dimension) =>
        rows.Index()
            .GroupBy(row => string.Join('\n', row.Item.Keys.Where((_, at) => at != dimension)), StringComparer.Ordinal)
            .Select(line => line.Select(row => row.Index).ToList());
}
