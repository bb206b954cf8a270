using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Which groups of a comparison cannot be told apart: those where the 95 % interval of the difference of their raw shares holds 0.</summary>
/// <remarks>
/// Newcombe's interval on the counts. A complete count has no sampling error; it is taken here as one outcome of a process that could have
/// come out a little differently next year, which is what a league table is read for. Each pair stands for itself: among many pairs some
/// will seem to differ by chance alone.
/// </remarks>
internal static class Ties
{
    /// <summary>Marks the rows that differ in nothing but the first dimension that is not of time.</summary>
    public static IReadOnlyList<MetricRow> Mark(MetricQuery query, IReadOnlyList<MetricRow> rows)
    {
        var compared = query.By.ToList().FindIndex(dimension => !Dimensions.OfTime.Contains(dimension));
        if (compared < 0)
        {
            return rows;
        }

        var lines = rows.Where(row => row.Keys[compared] is not null)
            .ToLookup(IReadOnlyList<string?> (row) => row.Keys.Where((_, at) => at != compared).ToArray(), KeyComparer.Instance);
        return
        [
            .. rows.Select(row =>
                row.Keys[compared] is null
                    ? row
                    : row with
                    {
                        TiedWith =
                        [
                            .. lines[row.Keys.Where((_, at) => at != compared).ToArray()]
                                .Where(other => !ReferenceEquals(other, row) && AreTied(row.Figure, other.Figure))
                                .Select(other => other.Keys),
                        ],
                    }
            ),
        ];
    }

    private static bool AreTied(Figure left, Figure right)
    {
        if (
            left.Inputs is not [{ Figure: { Numerator: { } count1, Denominator: > 0 and var of1 } }, ..]
            || right.Inputs is not [{ Figure: { Numerator: { } count2, Denominator: > 0 and var of2 } }, ..]
        )
        {
            return false;
        }

        var (low, high) = Intervals.Difference(count1, of1, count2, of2);
        return low <= 0 && high >= 0;
    }
}
