using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.WhatIf.Clusters.Results;

/// <summary>Proposed and given clusters as published numbers.</summary>
/// <param name="Groupings">By number of groups.</param>
/// <param name="GivenSilhouette">Null where the study gives no clusters that can be compared.</param>
/// <param name="Agreement">As <paramref name="GivenSilhouette"/>.</param>
public sealed record ClusterFigures(
    ClusterComparison Comparison,
    IReadOnlyList<(Grouping Grouping, Figure Silhouette, Figure Stability, Figure Within)> Groupings,
    Figure? GivenSilhouette,
    Figure? Agreement,
    IReadOnlyList<(
        OperatorArrangement Arrangement,
        Figure Operators,
        Figure Within,
        Figure Largest,
        Figure Smallest,
        Figure? Fees
    )> Arrangements
)
{
    private static readonly LocalText NotStable = new("no stable grouping", "沒有穩定的分組");

    public IEnumerable<Figure> All =>
        [
            .. Groupings.SelectMany(grouping => new[] { grouping.Silhouette, grouping.Stability, grouping.Within }),
            .. new[] { GivenSilhouette, Agreement }.OfType<Figure>(),
            .. Arrangements.SelectMany(own => new[] { own.Operators, own.Within, own.Largest, own.Smallest, own.Fees }.OfType<Figure>()),
        ];

    /// <param name="data">Hash of the data.</param>
    public static ClusterFigures Of(ClusterComparison comparison, string data)
    {
        (string, string)[] given = [("clusters", "given")];
        return new ClusterFigures(
            comparison,
            [
                .. comparison.Proposed.Groupings.Select(grouping =>
                {
                    (string, string)[] key = [("groups", grouping.Count.ToString(CultureInfo.InvariantCulture))];
                    var reason = grouping.IsStable ? null : NotStable;
                    return (
                        grouping,
                        Figure(ClusterDefinitions.Silhouette, key, grouping.Silhouette) with
                        {
                            Reason = reason,
                        },
                        Figure(ClusterDefinitions.Stability, key, grouping.Stability) with
                        {
                            Reason = reason,
                        },
                        Figure(ClusterDefinitions.Within, key, grouping.Within)
                    );
                }),
            ],
            comparison.GivenSilhouette is { } silhouette ? Figure(ClusterDefinitions.Silhouette, given, silhouette) : null,
            comparison.Agreement is { } agreement ? Figure(ClusterDefinitions.Agreement, given, agreement) : null,
            [
                .. comparison.Arrangements.Select(own =>
                {
                    (string, string)[] key = [("arrangement", own.Kind)];
                    return (
                        own,
                        Figure(ClusterDefinitions.Operators, key, own.Operators),
                        Figure(ClusterDefinitions.Within, key, own.Within),
                        Figure(ClusterDefinitions.LargestShare, key, own.LargestShare),
                        Figure(ClusterDefinitions.SmallestShare, key, own.SmallestShare),
                        own.YearlyFees is { } fees ? ClusterDefinitions.YearlyFees.Figure(key, fees, data) : null
                    );
                }),
            ]
        );

        Figure Figure(Definition definition, (string, string)[] key, double? value) =>
            definition.Figure(key, value is { } number ? Math.Round((decimal)number, 9) : null, data);
    }
}
