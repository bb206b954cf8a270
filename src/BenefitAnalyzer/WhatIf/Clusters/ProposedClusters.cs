using BenefitAnalyzer.Statistics.Grouping;

namespace BenefitAnalyzer.WhatIf.Clusters;

/// <summary>Clusters of services proposed from what customers use together.</summary>
/// <param name="Services">Services that are used together more than chance explains, in the order of their codes.</param>
/// <param name="Alone">Services with enough customers and no such company.</param>
/// <param name="Groupings">By number of groups.</param>
/// <param name="Chosen">The one of the largest silhouette; null where nothing can be grouped.</param>
public sealed record ProposedClusters(
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Alone,
    IReadOnlyList<Grouping> Groupings,
    Grouping? Chosen
)
{
    private const int FewestGroups = 2;
    private const int MostGroups = 8;
    private const int Starts = 10;

    /// <summary>The vectors that were grouped, one a service.</summary>
    public IReadOnlyList<double[]> Vectors { get; init; } = [];

    /// <summary>Whether a grouping may be proposed at all.</summary>
    public bool IsStable => Chosen is { IsStable: true };

    /// <param name="seed">Of the study.</param>
    public static ProposedClusters Of(CoUseMatrix coUse, ulong seed, CancellationToken token)
    {
        var (services, vectors) = coUse.Vectors();
        string[] alone = [.. coUse.Services.Except(services, StringComparer.Ordinal)];
        var different = vectors.Select(vector => string.Join(';', vector.Select(value => Math.Round(value, 6)))).Distinct().Count();
        var most = Math.Min(MostGroups, Math.Min(services.Count - 1, different));
        var groupings = new List<Grouping>();
        for (var count = FewestGroups; count <= most; count++)
        {
            token.ThrowIfCancellationRequested();
            groupings.Add(Group(coUse, services, vectors, count, seed));
        }

        // Of equal silhouettes the one with fewer groups.
        return new ProposedClusters(services, alone, groupings, groupings.MaxBy(grouping => Math.Round(grouping.Silhouette, 9)))
        {
            Vectors = vectors,
        };
    }

    /// <summary>Number of the proposed group of a service; null where it has none.</summary>
    public int? GroupOf(string service) =>
        Chosen is not null && Array.IndexOf([.. Services], service) is >= 0 and var at ? Chosen.Groups[at] : null;

    private static Grouping Group(CoUseMatrix coUse, IReadOnlyList<string> services, IReadOnlyList<double[]> vectors, int count, ulong seed)
    {
        var first = (int)(seed % (int.MaxValue - Starts));
        var starts = Enumerable.Range(0, Starts).Select(start => KMeans.Group(vectors, count, first + start)).ToList();
        var best = starts.MinBy(groups => Math.Round(KMeans.Spread(vectors, groups), 9))!;
        var agreements =
            from one in Enumerable.Range(0, Starts)
            from other in Enumerable.Range(one + 1, Starts - one - 1)
            select AdjustedRand.Of(starts[one], starts[other]);
        var place = services.Index().ToDictionary(at => at.Item, at => at.Index, StringComparer.Ordinal);
        return new Grouping(
            count,
            best,
            Silhouette.Mean(vectors, best) ?? 0,
            agreements.Average(),
            coUse.Within(service => place.TryGetValue(service, out var at) ? $"{best[at]}" : null)
        );
    }
}
