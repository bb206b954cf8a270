using BenefitAnalyzer.Metrics.Customers;
using BenefitAnalyzer.Statistics.Resampling;

namespace BenefitAnalyzer.Tests.WhatIf.Clusters;

/// <summary>Invented customers, each with the services that he uses.</summary>
internal static class Customers
{
    /// <summary>Each has a home cluster and uses one of its services with <paramref name="loyalty"/>, else any.</summary>
    /// <param name="clusters">Services of each planted cluster.</param>
    /// <param name="loyalty">0 for services at random, 1 for those of the home cluster alone.</param>
    public static IReadOnlyList<string[]> Of(string[][] clusters, int count, double loyalty, ulong seed)
    {
        var draws = new SeededDraws(seed, 1);
        string[] all = [.. clusters.SelectMany(cluster => cluster)];
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ =>
                {
                    var home = clusters[draws.Below(clusters.Length)];
                    // Some use many services, most a few; the first of a list is more popular than the last.
                    var uses = 1 + (int)(6 * draws.Unit() * draws.Unit());
                    return Enumerable
                        .Range(0, uses)
                        .Select(_ => draws.Unit() < loyalty ? Popular(home) : Popular(all))
                        .Distinct()
                        .ToArray();
                }),
        ];

        string Popular(string[] from) => from[(int)(from.Length * draws.Unit() * Math.Sqrt(draws.Unit()))];
    }

    /// <summary>The pairs that the query would count.</summary>
    public static IReadOnlyList<ServiceCoUse> Pairs(IReadOnlyList<string[]> customers) =>
        [
            .. customers
                .SelectMany(own => from one in own from other in own where string.CompareOrdinal(one, other) < 0 select (one, other))
                .GroupBy(pair => pair)
                .OrderBy(pair => pair.Key)
                .Select(pair => new ServiceCoUse(pair.Key.one, pair.Key.other, pair.Count())),
        ];
}
