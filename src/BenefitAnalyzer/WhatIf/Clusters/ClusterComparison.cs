using BenefitAnalyzer.Statistics.Grouping;

namespace BenefitAnalyzer.WhatIf.Clusters;

/// <summary>Proposed clusters of services beside those of the study, and what each arrangement of operators would mean.</summary>
/// <param name="GivenSilhouette">Silhouette of the given clusters over the services that have one; null where fewer than two have services.</param>
/// <param name="Agreement">Adjusted Rand index of given and proposed clusters over the same services; null as before, or where none is proposed.</param>
/// <param name="Linkable">Share of completed transactions that name a customer, 0 to 1; null where not known.</param>
public sealed record ClusterComparison(
    CoUseMatrix CoUse,
    ProposedClusters Proposed,
    IReadOnlyDictionary<string, string> Given,
    double? GivenSilhouette,
    double? Agreement,
    IReadOnlyList<OperatorArrangement> Arrangements,
    decimal? Linkable
)
{
    /// <param name="given">Cluster of each service that has one.</param>
    /// <param name="volumes">Completed transactions by service.</param>
    /// <param name="fees">What operators cost a year.</param>
    public static ClusterComparison Of(
        CoUseMatrix coUse,
        IReadOnlyDictionary<string, string> given,
        IReadOnlyDictionary<string, decimal> volumes,
        ArrangementFees fees,
        ulong seed,
        decimal? linkable,
        CancellationToken token
    )
    {
        var proposed = ProposedClusters.Of(coUse, seed, token);
        var common = Enumerable.Range(0, proposed.Services.Count).Where(at => given.ContainsKey(proposed.Services[at])).ToArray();
        string[] names = [.. common.Select(at => given[proposed.Services[at]])];
        int[] own = [.. names.Select(name => Array.IndexOf(names, name))];
        var isComparable = names.Distinct().Count() > 1;
        return new ClusterComparison(
            coUse,
            proposed,
            given,
            isComparable ? Silhouette.Mean([.. common.Select(at => proposed.Vectors[at])], own) : null,
            isComparable && proposed.Chosen is { } chosen ? AdjustedRand.Of(own, [.. common.Select(at => chosen.Groups[at])]) : null,
            [
                OperatorArrangement.Of(OperatorArrangement.One, coUse, volumes, fees, _ => "all"),
                .. given.Count > 0
                    ? [OperatorArrangement.Of(OperatorArrangement.Given, coUse, volumes, fees, given.GetValueOrDefault)]
                    : Array.Empty<OperatorArrangement>(),
                .. proposed.IsStable
                    ?
                    [
                        OperatorArrangement.Of(
                            OperatorArrangement.Proposed,
                            coUse,
                            volumes,
                            fees,
                            service => proposed.GroupOf(service)?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        ),
                    ]
                    : Array.Empty<OperatorArrangement>(),
            ],
            linkable
        );
    }
}
