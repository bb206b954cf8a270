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
    /// <summary>What operators would cost a year by arrangement, given a factor on the volume of each service; those of which that is not known are not in it.</summary>
    public required Func<Func<string, decimal>, IReadOnlyDictionary<string, decimal>> YearlyFees { get; init; }

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
            Arrangements(fees),
            linkable
        )
        {
            YearlyFees = useOf =>
                Arrangements(fees.Under(useOf))
                    .Where(arrangement => arrangement.YearlyFees is not null)
                    .ToDictionary(arrangement => arrangement.Kind, arrangement => arrangement.YearlyFees!.Value, StringComparer.Ordinal),
        };

        IReadOnlyList<OperatorArrangement> Arrangements(ArrangementFees terms) =>
            [
                OperatorArrangement.Of(OperatorArrangement.One, coUse, volumes, terms, _ => "all"),
                .. given.Count > 0
                    ? [OperatorArrangement.Of(OperatorArrangement.Given, coUse, volumes, terms, given.GetValueOrDefault)]
                    : Array.Empty<OperatorArrangement>(),
                .. proposed.IsStable
                    ?
                    [
                        OperatorArrangement.Of(
                            OperatorArrangement.Proposed,
                            coUse,
                            volumes,
                            terms,
                            service => proposed.GroupOf(service)?.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        ),
                    ]
                    : Array.Empty<OperatorArrangement>(),
            ];
    }
}
