namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Direct standardisation: what each group's ratio would be if all groups had the same mix of strata.</summary>
/// <remarks>Weights are the denominators of all groups together. A stratum that a group does not serve drops out of its own weights.</remarks>
internal static class Standardisation
{
    public static List<RawRow> Of(MetricQuery query, string[] dimensions, IReadOnlyList<RawRow> rows)
    {
        var stratum = Array.IndexOf(dimensions, query.Standardise);
        int[] places = [.. query.By.Select(dimension => Array.IndexOf(dimensions, dimension))];
        var weights = rows.GroupBy(row => row.Keys[stratum] ?? "")
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Denominator ?? 0));
        return
        [
            .. rows.Where(row => row.Denominator > 0)
                .GroupBy(row => places.Select(place => row.Keys[place]).ToArray(), KeyComparer.Instance)
                .Select(group => new RawRow(
                    group.Key,
                    group
                        .GroupBy(row => row.Keys[stratum] ?? "")
                        .Sum(own => weights[own.Key] * own.Sum(row => row.Numerator ?? 0) / own.Sum(row => row.Denominator ?? 0)),
                    group.Select(row => row.Keys[stratum] ?? "").Distinct().Sum(own => weights[own]),
                    null,
                    null,
                    null
                )),
        ];
    }
}
