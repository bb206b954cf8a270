using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>Adds the terms that a view counts to a year's net benefit, for eight draws. A type argument, so that each kind is compiled into the loop over years.</summary>
internal interface IViewSums
{
    /// <summary>Amounts of a year in <see cref="CompiledInitiative.NetByYear"/>.</summary>
    static abstract int Stride(CompiledInitiative initiative);

    /// <param name="amounts">Of the year.</param>
    /// <param name="multipliers">Of the draws.</param>
    static abstract Vector512<double> Add(
        CompiledInitiative initiative,
        int view,
        Vector512<double> net,
        ref double amounts,
        ref double multipliers
    );
}

/// <summary>At most one cost and one benefit a view: two places for each, empty ones 0. Most initiatives are so, and need no loop.</summary>
internal readonly struct PairedSums : IViewSums
{
    public static int Stride(CompiledInitiative initiative) => CompiledInitiative.PairedTerms;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(
        CompiledInitiative initiative,
        int view,
        Vector512<double> net,
        ref double amounts,
        ref double multipliers
    )
    {
        ref var own = ref Unsafe.Add(ref amounts, 2 * view);
        ref var column = ref Unsafe.Add(ref multipliers, 2 * view * BlockWorkspace.Size);
        net = Vector512.FusedMultiplyAdd(Vector512.Create(own), Vector512.LoadUnsafe(ref column), net);
        return Vector512.FusedMultiplyAdd(
            Vector512.Create(Unsafe.Add(ref own, 1)),
            Vector512.LoadUnsafe(ref column, BlockWorkspace.Size),
            net
        );
    }
}

/// <summary>Any number of terms a view.</summary>
internal readonly struct ListedSums : IViewSums
{
    public static int Stride(CompiledInitiative initiative) => initiative.Terms.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Add(
        CompiledInitiative initiative,
        int view,
        Vector512<double> net,
        ref double amounts,
        ref double multipliers
    )
    {
        for (var term = initiative.ViewStarts[view]; term < initiative.ViewStarts[view + 1]; term++)
        {
            net = Vector512.FusedMultiplyAdd(
                Vector512.Create(Unsafe.Add(ref amounts, term)),
                Vector512.LoadUnsafe(ref multipliers, (nuint)(term * BlockWorkspace.Size)),
                net
            );
        }

        return net;
    }
}
