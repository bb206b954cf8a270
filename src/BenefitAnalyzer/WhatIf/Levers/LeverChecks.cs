using System.Globalization;
using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Statistics.Correlation;

namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>Whether levers can be drawn as declared.</summary>
internal static class LeverChecks
{
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<Lever> levers, IReadOnlyList<CorrelationGroup> groups) =>
        [.. Single(levers), .. Pairs(levers, groups), .. Grouped(groups), .. Matrices(groups)];

    private static IEnumerable<Diagnostic> Single(IReadOnlyList<Lever> levers)
    {
        foreach (var lever in levers)
        {
            if (lever.Distribution.Fault is { } fault)
            {
                yield return Error(DiagnosticCodes.DistributionImpossible, lever.Place, $"lever {lever.Id} is {fault}");
            }
        }

        foreach (var twice in levers.GroupBy(lever => lever.Id).Where(same => same.Count() > 1))
        {
            yield return Error(
                DiagnosticCodes.LeverTwice,
                twice.Last().Place,
                $"lever {twice.Key} is declared {twice.Count()} times: name each once"
            );
        }
    }

    private static IEnumerable<Diagnostic> Pairs(IReadOnlyList<Lever> levers, IReadOnlyList<CorrelationGroup> groups)
    {
        var known = levers.Select(lever => lever.Id).ToHashSet();
        foreach (var (group, pair) in groups.SelectMany(group => group.Pairs.Select(pair => (group, pair))))
        {
            foreach (var id in new[] { pair.First, pair.Second }.Where(id => !known.Contains(id)))
            {
                yield return Error(
                    DiagnosticCodes.UnknownLever,
                    group.Place,
                    $"correlations of {group.Name} name lever {id}, which there is not: declare it or correct the name"
                );
            }

            if (pair.First == pair.Second || pair.Spearman is not (> -1 and < 1))
            {
                yield return Error(
                    DiagnosticCodes.CorrelationImpossible,
                    group.Place,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"rank correlation {pair.Spearman} of {pair.First} and {pair.Second}: it must lie between -1 and 1, both excluded, and name two levers"
                    )
                );
            }
        }
    }

    private static IEnumerable<Diagnostic> Grouped(IReadOnlyList<CorrelationGroup> groups)
    {
        foreach (var group in groups)
        {
            var twice = group
                .Pairs.GroupBy(pair =>
                    string.CompareOrdinal(pair.First, pair.Second) < 0 ? (pair.First, pair.Second) : (pair.Second, pair.First)
                )
                .Where(same => same.Count() > 1);
            foreach (var pair in twice)
            {
                yield return Error(
                    DiagnosticCodes.CorrelationImpossible,
                    group.Place,
                    $"{group.Name} states {pair.Count()} correlations of {pair.Key.Item1} and {pair.Key.Item2}: state one"
                );
            }
        }

        foreach (
            var several in groups
                .SelectMany(group => group.Members.Select(id => (id, group)))
                .GroupBy(one => one.id)
                .Where(same => same.Count() > 1)
        )
        {
            yield return Error(
                DiagnosticCodes.CorrelationImpossible,
                several.Last().group.Place,
                $"lever {several.Key} is in {several.Count()} groups of correlations ({string.Join(", ", several.Select(one => one.group.Name))}): join them into one"
            );
        }
    }

    private static IEnumerable<Diagnostic> Matrices(IReadOnlyList<CorrelationGroup> groups)
    {
        foreach (var group in groups.Where(group => group.Pairs.All(pair => pair.Spearman is > -1 and < 1)))
        {
            var stated = group.Matrix();
            if (group.Members.Count > 1 && GaussianCopula.Of(stated) is null)
            {
                yield return Error(
                    DiagnosticCodes.CorrelationNotPositive,
                    group.Place,
                    $"the correlations of {group.Name} contradict each other: no numbers have them all; the nearest that are possible: {Nearest(group, GaussianCopula.NearestRanks(stated))}"
                );
            }
        }
    }

    private static string Nearest(CorrelationGroup group, double[,] nearest)
    {
        var members = group.Members;
        var pairs =
            from first in Enumerable.Range(0, members.Count)
            from second in Enumerable.Range(first + 1, members.Count - first - 1)
            select string.Create(CultureInfo.InvariantCulture, $"{members[first]} and {members[second]} {nearest[first, second]:0.####}");
        return string.Join(", ", pairs);
    }

    private static Diagnostic Error(string code, string place, string message) =>
        Diagnostic.Error(code, place.Length == 0 ? null : place, null, message);
}
