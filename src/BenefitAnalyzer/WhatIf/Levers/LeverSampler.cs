using BenefitAnalyzer.Statistics.Correlation;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Sampling;

namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>Draws of levers, any block of them on its own: draw i of a lever depends on the seed, i and the ids of its own group alone.</summary>
public sealed class LeverSampler
{
    /// <summary>No id of a lever has it, so that no lever's numbers are another's second ones.</summary>
    private const char SecondMark = '\n';

    private readonly Dictionary<Distribution, BlockInverse> inverses;
    private readonly (UniformDraws Stream, BlockInverse Inverse)[] levers;
    private readonly (IReadOnlyList<int> Members, GaussianCopula? Copula)[] units;

    /// <param name="locked">Levers that it does not list are drawn by counter-based random numbers.</param>
    /// <param name="draws">How many there will be; only a Latin hypercube asks.</param>
    /// <param name="earlier">Whose inverses are taken over for levers of the same distribution; changes no draw.</param>
    public LeverSampler(LeverSet set, LeverLock locked, SamplingMethod method, ulong seed, long draws, LeverSampler? earlier = null)
    {
        inverses = set.Levers.Select(lever => lever.Distribution).Distinct().ToDictionary(own => own, own => InverseOf(own, earlier));
        levers =
        [
            .. set.Levers.Select(lever =>
                (UniformDraws.Of(method, seed, lever.Id, locked.DimensionOf(lever.Id), draws), inverses[lever.Distribution])
            ),
        ];
        var groups = set.Groups.ToDictionary(group => set.IndexOf(group.Members[0])!.Value, group => GaussianCopula.Of(group.Matrix()));
        units = [.. set.Independent().Select(members => (members, groups.GetValueOrDefault(members[0])))];
    }

    private LeverSampler(LeverSampler first, Func<int, UniformDraws> second) =>
        (inverses, levers, units) = (first.inverses, [.. first.levers.Select((lever, at) => (second(at), lever.Inverse))], first.units);

    /// <summary>Draws that are independent of the first ones: the second set of points of Sobol indices.</summary>
    /// <remarks>Of counter-based numbers where the first ones take more than half of the dimensions.</remarks>
    public static LeverSampler Second(LeverSampler first, LeverSet set, LeverLock locked, SamplingMethod method, ulong seed, long draws) =>
        new(
            first,
            at =>
            {
                var id = set.Levers[at].Id;
                var dimension = locked.DimensionOf(id) + Math.Min(locked.Ids.Count, SobolSequence.Dimensions);
                return UniformDraws.Of(method, seed, id + SecondMark, dimension < SobolSequence.Dimensions ? dimension : null, draws);
            }
        );

    /// <summary>These draws with one unit of <see cref="LeverSet.Independent"/> taken from others.</summary>
    public LeverSource WithUnitOf(LeverSampler other, int unit) =>
        (first, count, into) =>
        {
            for (var own = 0; own < units.Length; own++)
            {
                (own == unit ? other : this).FillUnit(own, first, count, into);
            }
        };

    public int Levers => levers.Length;

    /// <summary>Values of consecutive draws, lever by lever: <paramref name="count"/> of the first lever, then of the second.</summary>
    /// <param name="into">Length levers × count.</param>
    public void Fill(long first, int count, Span<double> into)
    {
        for (var unit = 0; unit < units.Length; unit++)
        {
            FillUnit(unit, first, count, into);
        }
    }

    private static BlockInverse InverseOf(Distribution distribution, LeverSampler? earlier) =>
        earlier is not null && earlier.inverses.TryGetValue(distribution, out var known) ? known : distribution.InverseOfBlocks();

    private void FillUnit(int unit, long first, int count, Span<double> into)
    {
        var (members, copula) = units[unit];
        if (copula is not null)
        {
            FillGroup(members, copula, first, count, into);
            return;
        }

        var own = into.Slice(members[0] * count, count);
        levers[members[0]].Stream.Fill(first, own);
        levers[members[0]].Inverse(own);
    }

    private void FillGroup(IReadOnlyList<int> members, GaussianCopula copula, long first, int count, Span<double> into)
    {
        var columns = new double[members.Count * count];
        foreach (var (at, member) in members.Index())
        {
            levers[member].Stream.Fill(first, columns.AsSpan(at * count, count));
        }

        copula.Correlate(columns, count);
        foreach (var (at, member) in members.Index())
        {
            var own = columns.AsSpan(at * count, count);
            levers[member].Inverse(own);
            own.CopyTo(into.Slice(member * count, count));
        }
    }
}
