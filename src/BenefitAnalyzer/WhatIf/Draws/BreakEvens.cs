using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>When the cumulative net benefit of one initiative stays at 0 or above: <see cref="Appraisal.Measures.BreakEven"/>, sixteen draws at a time.</summary>
internal static class BreakEvens
{
    /// <summary>Cash only, without notional savings, all benefits: each view holds those before it.</summary>
    public const int Views = 3;

    private const int Lanes = 8;

    /// <summary>What decimals add up to 0 exactly, doubles may leave a trifle below.</summary>
    private static readonly Vector512<double> Least = Vector512.Create(-(double)Appraiser.Smallest);

    /// <summary>Finds the break-evens of a block.</summary>
    /// <param name="payback">Years, of all benefits: infinite where never paid back.</param>
    public static void Find(CompiledInitiative initiative, int years, FlowTiming timing, BlockWorkspace block, Span<double> payback)
    {
        if (initiative.IsPaired)
        {
            Find<PairedSums>(initiative, years, timing, block, payback);
        }
        else
        {
            Find<ListedSums>(initiative, years, timing, block, payback);
        }
    }

    /// <remarks>One loop over the years with everything in registers: calls or structures in it would cost twice as much.</remarks>
    private static void Find<TSums>(CompiledInitiative initiative, int years, FlowTiming timing, BlockWorkspace block, Span<double> payback)
        where TSums : struct, IViewSums
    {
        var counted = Vector512.Create(timing == FlowTiming.YearZero ? -1.0 : 0.0);
        var stride = TSums.Stride(initiative);
        for (var at = 0; at < BlockWorkspace.Size; at += Lanes)
        {
            ref var multipliers = ref block.Multipliers[at];
            ref var amounts = ref MemoryMarshal.GetArrayDataReference(initiative.NetByYear);
            var (cash, withoutNotional, all) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            // Number of the last year, from 1, at whose end the cumulative was below 0; 0 where at none.
            var (cashBelow, withoutBelow, allBelow) = (Vector512<long>.Zero, Vector512<long>.Zero, Vector512<long>.Zero);
            // The cumulative at the end of that year, and the net benefit of the year after it.
            var (owed, repaid, isBelow) = (Vector512<double>.Zero, Vector512<double>.One, Vector512<double>.Zero);
            var number = Vector512<long>.Zero;
            for (var year = 0; year < years; year++)
            {
                number += Vector512<long>.One;
                var net = TSums.Add(initiative, 0, Vector512<double>.Zero, ref amounts, ref multipliers);
                cash += net;
                net = TSums.Add(initiative, 1, net, ref amounts, ref multipliers);
                withoutNotional += net;
                net = TSums.Add(initiative, 2, net, ref amounts, ref multipliers);
                all += net;
                amounts = ref Unsafe.Add(ref amounts, stride);
                cashBelow = Vector512.ConditionalSelect(Vector512.LessThan(cash, Least).AsInt64(), number, cashBelow);
                withoutBelow = Vector512.ConditionalSelect(Vector512.LessThan(withoutNotional, Least).AsInt64(), number, withoutBelow);
                repaid = Vector512.ConditionalSelect(isBelow, net, repaid);
                isBelow = Vector512.LessThan(all, Least);
                owed = Vector512.ConditionalSelect(isBelow, all, owed);
                allBelow = Vector512.ConditionalSelect(isBelow.AsInt64(), number, allBelow);
            }

            var paid = Vector512.ConvertToDouble(allBelow) + counted - (owed / repaid);
            paid = Vector512.ConditionalSelect(Vector512.Equals(allBelow, Vector512<long>.Zero).AsDouble(), Vector512<double>.Zero, paid);
            Vector512.ConditionalSelect(isBelow, Vector512.Create(double.PositiveInfinity), paid).CopyTo(payback[at..]);
            Narrow(cashBelow, block.YearsBelow(0)[at..]);
            Narrow(withoutBelow, block.YearsBelow(1)[at..]);
            Narrow(allBelow, block.YearsBelow(2)[at..]);
        }
    }

    /// <summary>Counts the draws of a block whose break-even is in a year or before.</summary>
    /// <param name="counts">Views × years × 16 scramblings; grows.</param>
    public static void Count(int years, BlockWorkspace block, Span<long> counts)
    {
        for (var view = 0; view < Views; view++)
        {
            var below = MemoryMarshal.Cast<byte, Vector128<byte>>(block.YearsBelow(view));
            for (var year = 0; year < years; year++)
            {
                // A comparison that holds is −1 in its byte, and a block has sixteen draws a scrambling, so that no byte overflows.
                var until = Vector128.Create((byte)year);
                var within = Vector128<byte>.Zero;
                foreach (var draws in below)
                {
                    within -= Vector128.LessThanOrEqual(draws, until);
                }

                var row = counts.Slice(((view * years) + year) * UniformNumbers.Replicates, UniformNumbers.Replicates);
                for (var replicate = 0; replicate < row.Length; replicate++)
                {
                    row[replicate] += within[replicate];
                }
            }
        }
    }

    private static void Narrow(Vector512<long> numbers, Span<byte> into)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128Byte(numbers).GetLower().CopyTo(into);
            return;
        }

        for (var lane = 0; lane < Lanes; lane++)
        {
            into[lane] = (byte)numbers[lane];
        }
    }
}
