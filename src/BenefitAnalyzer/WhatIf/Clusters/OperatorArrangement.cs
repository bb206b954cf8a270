namespace BenefitAnalyzer.WhatIf.Clusters;

/// <summary>Who would run which services.</summary>
/// <param name="Kind"><c>one</c>: one operator for all; <c>given</c>: one for each cluster of the study; <c>proposed</c>: one for each proposed cluster.</param>
/// <param name="Operators">Services without a cluster are run by one more operator together.</param>
/// <param name="Within">Share of co-use whose two services have the same operator, 0 to 1; null where there is no co-use.</param>
/// <param name="LargestShare">Volume of the operator with the most over all volume, 0 to 1; null where there is none.</param>
/// <param name="SmallestShare">The same of the one with the least, who may find it too little to stay.</param>
/// <param name="YearlyFees">Were each operator paid on the terms of today's contracts; null where the study knows no fees.</param>
public sealed record OperatorArrangement(
    string Kind,
    int Operators,
    double? Within,
    double? LargestShare,
    double? SmallestShare,
    decimal? YearlyFees = null
)
{
    public const string One = "one";
    public const string Given = "given";
    public const string Proposed = "proposed";

    private const string NoCluster = "";

    /// <param name="volumes">Completed transactions by service.</param>
    /// <param name="fees">What operators cost a year.</param>
    /// <param name="clusterOf">Cluster of a service; null where it has none.</param>
    public static OperatorArrangement Of(
        string kind,
        CoUseMatrix coUse,
        IReadOnlyDictionary<string, decimal> volumes,
        ArrangementFees fees,
        Func<string, string?> clusterOf
    )
    {
        var operators = volumes.GroupBy(volume => OperatorOf(volume.Key)).ToList();
        var byOperator = operators.ConvertAll(own => own.Sum(volume => volume.Value));
        var all = byOperator.Sum();
        return new OperatorArrangement(
            kind,
            byOperator.Count,
            coUse.Within(OperatorOf),
            all > 0 ? (double)(byOperator.Max() / all) : null,
            all > 0 ? (double)(byOperator.Min() / all) : null,
            fees.Of(operators.Select(own => own.Select(volume => volume.Key).ToHashSet()))
        );

        string OperatorOf(string service) => clusterOf(service) ?? NoCluster;
    }
}
