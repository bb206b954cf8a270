using BenefitAnalyzer.Statistics.Correlation;
using BenefitAnalyzer.Statistics.Distributions;
using BenefitAnalyzer.Statistics.Sampling;

namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>Draws of levers, any block of them on its own: draw i of a lever depends on the seed, i and the ids of its own group alone.</summary>
public sealed class LeverSampler
{
    private readonly (UniformStream Stream, BlockInverse Inverse)[] levers;
    private readonly (IReadOnlyList<int> Members, GaussianCopula? Copula)[] units;

    /// <param name="locked">Levers that it does not list are drawn by counter-based random numbers.</param>
    /// <param name="draws">How many there will be; only a Latin hypercube asks.</param>
    public LeverSampler(LeverSet set, LeverLock locked, SamplingMethod method, ulong seed, long draws)
    {
        levers =
        [
            .. set.Levers.Select(lever =>
                (UniformStream.Of(method, seed, lever.Id, locked.DimensionOf(lever.Id), draws), lever.Distribution.InverseOfBlocks())
            ),
        ];
        var groups = set.Groups.ToDictionary(group => set.IndexOf(group.Members[0])!.Value, group => GaussianCopula.Of(group.Matrix()));
        units = [.. set.Independent().Select(members => (members, groups.GetValueOrDefault(members[0])))];
    }

    public int Levers => levers.Length;

    /// <summary>Values of consecutive draws, lever by lever: <paramref name="count"/> of the first lever, then of the second.</summary>
    /// <param name="into">Length levers × count.</param>
    public void Fill(long first, int count, Span<double> into)
    {
        foreach (var (members, copula) in units)
        {
            if (copula is null)
            {
                var own = into.Slice(members[0] * count, count);
                levers[members[0]].Stream.Fill(first, own);
                levers[members[0]].Inverse(own);
            }
            else
            {
                FillGroup(members, copula, first, count, into);
            }
        }
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
