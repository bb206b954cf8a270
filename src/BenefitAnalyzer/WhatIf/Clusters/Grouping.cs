namespace BenefitAnalyzer.WhatIf.Clusters;

/// <summary>Services in a number of groups, as K-means finds them.</summary>
/// <param name="Groups">Of each service, from 0, by the start of least spread.</param>
/// <param name="Silhouette">Mean over services, −1 to 1.</param>
/// <param name="Stability">Mean adjusted Rand index over all pairs of starts: 1 when every seed finds the same groups.</param>
/// <param name="Within">Share of co-use that stays within a group, 0 to 1.</param>
public sealed record Grouping(int Count, IReadOnlyList<int> Groups, double Silhouette, double Stability, double? Within)
{
    /// <summary>Below it there is no substantial structure (L. Kaufman, P. Rousseeuw, Finding Groups in Data, 1990, table 4).</summary>
    public const double LeastSilhouette = 0.25;

    /// <summary>Below it agreement is not good (D. Steinley, Psychological Methods 9 (2004) 386–396).</summary>
    public const double LeastStability = 0.80;

    public bool IsStable => Silhouette > LeastSilhouette && Stability >= LeastStability;
}
