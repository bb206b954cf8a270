using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>The terms that a view counts, for eight draws. A type argument, so that each kind is compiled into the loop over years.</summary>
internal interface IViewSums<TSelf>
    where TSelf : struct, IViewSums<TSelf>
{
    /// <param name="at">First of the eight draws.</param>
    static abstract TSelf Of(CompiledInitiative initiative, int view, BlockWorkspace block, int at);

    /// <summary>Adds a year's amounts times their multipliers.</summary>
    /// <param name="amounts">All terms' of the year.</param>
    Vector512<double> Add(Vector512<double> net, int view, ref double amounts);
}

/// <summary>At most one cost and one benefit a view, an empty place being 0: multipliers stay in registers. Most initiatives are so.</summary>
internal readonly struct PairedSums(Vector512<double> cost, Vector512<double> benefit) : IViewSums<PairedSums>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PairedSums Of(CompiledInitiative initiative, int view, BlockWorkspace block, int at)
    {
        var columns = initiative.Columns;
        return new(
            Vector512.LoadUnsafe(ref block.Columns[(columns[2 * view] * BlockWorkspace.Size) + at]),
            Vector512.LoadUnsafe(ref block.Columns[(columns[(2 * view) + 1] * BlockWorkspace.Size) + at])
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Add(Vector512<double> net, int view, ref double amounts)
    {
        ref var own = ref Unsafe.Add(ref amounts, 2 * view);
        net = Vector512.FusedMultiplyAdd(Vector512.Create(own), cost, net);
        return Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref own, 1)), benefit, net);
    }
}

/// <summary>Any number of terms a view.</summary>
internal readonly struct ListedSums(CompiledInitiative initiative, double[] columns, int at) : IViewSums<ListedSums>
{
    public static ListedSums Of(CompiledInitiative initiative, int view, BlockWorkspace block, int at) =>
        new(initiative, block.Columns, at);

    public Vector512<double> Add(Vector512<double> net, int view, ref double amounts)
    {
        for (var term = initiative.ViewStarts[view]; term < initiative.ViewStarts[view + 1]; term++)
        {
            net = Vector512.FusedMultiplyAdd(
                Vector512.Create(Unsafe.Add(ref amounts, term)),
                Vector512.LoadUnsafe(ref columns[(initiative.Columns[term] * BlockWorkspace.Size) + at]),
                net
            );
        }

        return net;
    }
}
