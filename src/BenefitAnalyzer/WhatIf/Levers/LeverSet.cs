using BenefitAnalyzer.Diagnostics;

namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>Levers that can be drawn together.</summary>
public sealed record LeverSet
{
    private readonly Dictionary<string, int> places;

    private LeverSet(IReadOnlyList<Lever> levers, IReadOnlyList<CorrelationGroup> groups)
    {
        (Levers, Groups) = (levers, groups);
        places = levers.Index().ToDictionary(lever => lever.Item.Id, lever => lever.Index);
    }

    /// <summary>In ordinal order of their ids, however they were listed.</summary>
    public IReadOnlyList<Lever> Levers { get; }

    /// <summary>Of levers that depend on each other.</summary>
    public IReadOnlyList<CorrelationGroup> Groups { get; }

    /// <returns>Null where something is impossible, all of which is reported.</returns>
    public static LeverSet? Of(IReadOnlyList<Lever> levers, IReadOnlyList<CorrelationGroup> groups, Action<Diagnostic> report)
    {
        List<Diagnostic> faults = [.. LeverChecks.Of(levers, groups)];
        faults.ForEach(report);
        return faults.Count > 0
            ? null
            : new LeverSet(
                [.. levers.OrderBy(lever => lever.Id, StringComparer.Ordinal)],
                [.. groups.Where(group => group.Pairs.Count > 0).OrderBy(group => group.Members[0], StringComparer.Ordinal)]
            );
    }

    /// <summary>Its place in <see cref="Levers"/>; null where there is none of this id.</summary>
    public int? IndexOf(string id) => places.TryGetValue(id, out var at) ? at : null;

    /// <summary>The means, in the order of <see cref="Levers"/>: what the deterministic answer is made of.</summary>
    public double[] Means() => [.. Levers.Select(lever => lever.Distribution.Mean)];

    /// <summary>What can be varied on its own: single levers, and groups as one each. Indices into <see cref="Levers"/>.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Independent()
    {
        var grouped = Groups.Select(group => (IReadOnlyList<int>)[.. group.Members.Select(id => places[id])]).ToList();
        var inGroups = grouped.SelectMany(group => group).ToHashSet();
        return
        [
            .. grouped
                .Concat(Enumerable.Range(0, Levers.Count).Where(at => !inGroups.Contains(at)).Select(at => (IReadOnlyList<int>)[at]))
                .OrderBy(group => group[0]),
        ];
    }
}
