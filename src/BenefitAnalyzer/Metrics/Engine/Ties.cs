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

        var tied = rows.ToDictionary(row => row.Keys, _ => new List<IReadOnlyList<string?>>(), KeyComparer.Instance);
        var lines = rows.Where(row => row.Keys[compared] is not null && SharesOf(row) is not null)
            .GroupBy(IReadOnlyList<string?> (row) => row.Keys.Where((_, at) => at != compared).ToArray(), KeyComparer.Instance);
        foreach (var line in lines)
        {
            // From the largest share down: once a share is further below than the widest interval reaches, so are all that follow.
            var shares = line.Select(row => (row.Keys, Share: SharesOf(row)!.Value)).OrderByDescending(own => own.Share.Share).ToList();
            var widest = shares.Max(own => own.Share.Wilson.High - own.Share.Share);
            for (var left = 0; left < shares.Count; left++)
            {
                var reach = shares[left].Share.Share - shares[left].Share.Wilson.Low + widest;
                for (var right = left + 1; right < shares.Count; right++)
                {
                    if (shares[left].Share.Share - shares[right].Share.Share > reach)
                    {
                        break;
                    }

                    if (Intervals.Difference(shares[left].Share, shares[right].Share) is { Low: <= 0, High: >= 0 })
                    {
                        tied[shares[left].Keys].Add(shares[right].Keys);
                        tied[shares[right].Keys].Add(shares[left].Keys);
                    }
                }
            }
        }

        return [.. rows.Select(row => row with { TiedWith = [.. tied[row.Keys].Order(KeyComparer.Instance)] })];
    }

    /// <summary>A row's raw share with its Wilson interval; null where nothing was counted.</summary>
    private static (decimal Share, (decimal Low, decimal High) Wilson)? SharesOf(MetricRow row) =>
        row.Figure.Inputs is [{ Figure: { State: FigureState.Known, Numerator: { } count, Denominator: > 0 and var of } }, ..]
            ? (count / of, Intervals.Wilson(count, of))
            : null;
}
