namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>Levers that depend on each other. A lever is in one group at most; pairs that are not named are uncorrelated.</summary>
public sealed record CorrelationGroup(string Name, IReadOnlyList<CorrelatedPair> Pairs)
{
    /// <summary>Where it stands; empty where it was made in code.</summary>
    public string Place { get; init; } = "";

    /// <summary>Ids of its levers, in ordinal order, so that the order of listing changes no draw.</summary>
    public IReadOnlyList<string> Members =>
        [.. Pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Rank correlations in the order of <see cref="Members"/>.</summary>
    public double[,] Matrix()
    {
        var members = Members.Index().ToDictionary(member => member.Item, member => member.Index);
        var matrix = new double[members.Count, members.Count];
        foreach (var at in members.Values)
        {
            matrix[at, at] = 1;
        }

        foreach (var pair in Pairs)
        {
            var (first, second) = (members[pair.First], members[pair.Second]);
            (matrix[first, second], matrix[second, first]) = (pair.Spearman, pair.Spearman);
        }

        return matrix;
    }
}

/// <summary>Two levers that rise together, or one as the other falls.</summary>
/// <param name="Spearman">Correlation of ranks, between −1 and 1.</param>
public sealed record CorrelatedPair(string First, string Second, double Spearman);
