using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Direct standardisation: what each group's ratio would be if all groups had the same mix of strata.</summary>
/// <remarks>
/// Weights are the denominators of all groups together. A stratum that a group does not serve drops out of its own weights, and the
/// figure says how much of the mix that leaves. It has no interval: the raw figure that it is made from has, where sources are samples.
/// </remarks>
internal static class Standardisation
{
    /// <param name="dimensions">What the rows are grouped by, the strata among them.</param>
    /// <param name="raw">The same question before standardisation.</param>
    public static List<MetricRow> Of(MetricQuery query, string[] dimensions, IReadOnlyList<RawRow> rows, IReadOnlyList<MetricRow> raw)
    {
        var stratum = Array.IndexOf(dimensions, query.Standardise);
        int[] places = [.. query.By.Select(dimension => Array.IndexOf(dimensions, dimension))];
        var weights = rows.GroupBy(row => row.Keys[stratum] ?? "")
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Denominator ?? 0));
        var groups = rows.Where(row => row.Denominator > 0)
            .ToLookup(IReadOnlyList<string?> (row) => places.Select(place => row.Keys[place]).ToArray(), KeyComparer.Instance);
        return [.. raw.Select(row => row with { Figure = Standardised(query, row, stratum, groups[row.Keys], weights) })];
    }

    private static Figure Standardised(
        MetricQuery query,
        MetricRow raw,
        int stratum,
        IEnumerable<RawRow> rows,
        Dictionary<string, decimal> weights
    )
    {
        var strata = rows.GroupBy(row => row.Keys[stratum] ?? "").ToList();
        var denominator = strata.Sum(own => weights[own.Key]);
        decimal? numerator =
            strata.Count == 0
                ? null
                : strata.Sum(own => weights[own.Key] * own.Sum(row => row.Numerator ?? 0) / own.Sum(row => row.Denominator ?? 0));
        var isKnown = raw.Figure.State == FigureState.Known && numerator is not null;
        return raw.Figure with
        {
            Id = FigureAddress.Write(query, raw.Keys),
            Value = isKnown ? numerator / denominator : null,
            Numerator = isKnown ? numerator : null,
            Denominator = isKnown ? denominator : null,
            Low = null,
            High = null,
            LikeForLike = null,
            Reason = Served(denominator, weights.Values.Sum()) ?? raw.Figure.Reason,
            Inputs = [new FigureInput("raw", raw.Figure)],
        };
    }

    private static LocalText? Served(decimal own, decimal all)
    {
        if (own == 0 || own == all)
        {
            return null;
        }

        var percent = (100 * own / all).ToString("0.0", CultureInfo.InvariantCulture);
        return new LocalText($"its own work is of kinds that make up {percent}% of the mix", $"其工作類別佔整體組合的{percent}%");
    }
}
