using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>
/// What becomes of one initiative, eight draws at a time: its value, and when its cumulative net benefit stays at 0 or above, as
/// <see cref="Appraisal.Measures.BreakEven"/> has it.
/// </summary>
internal static class FlowKernel
{
    /// <summary>Cash only, without notional savings, all benefits: each view holds those before it.</summary>
    public const int Views = 3;

    private const int Lanes = 8;

    /// <summary>What decimals add up to 0 exactly, doubles may leave a trifle below.</summary>
    private static readonly Vector512<double> Least = Vector512.Create(-(double)Appraiser.Smallest);

    /// <summary>Finds the break-evens of a block, the payback of all benefits, and present values at the certain rate.</summary>
    public static void Find(CompiledInitiative initiative, int years, FlowTiming timing, BlockWorkspace block)
    {
        if (initiative.IsPaired)
        {
            Find<PairedSums>(initiative, years, timing, block);
        }
        else
        {
            Find<ListedSums>(initiative, years, timing, block);
        }
    }

    /// <remarks>
    /// One loop over the years with everything in registers: calls or structures in it would cost twice as much. Optimised when first called and into no
    /// caller, since what the runtime learns of the first calls leads it to worse code.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Find<TSums>(CompiledInitiative initiative, int years, FlowTiming timing, BlockWorkspace block)
        where TSums : struct, IViewSums<TSums>
    {
        var counted = Vector512.Create((timing == FlowTiming.YearZero ? -1.0 : 0.0) - initiative.FirstYear);
        var stride = initiative.Terms.Length;
        for (var at = 0; at < BlockWorkspace.Size; at += Lanes)
        {
            var cashSums = TSums.Of(initiative, 0, block, at);
            var staffSums = TSums.Of(initiative, 1, block, at);
            var notionalSums = TSums.Of(initiative, 2, block, at);
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
                var net = cashSums.Add(Vector512<double>.Zero, 0, ref amounts);
                cash += net;
                net = staffSums.Add(net, 1, ref amounts);
                withoutNotional += net;
                net = notionalSums.Add(net, 2, ref amounts);
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
            ref var costs = ref MemoryMarshal.GetArrayDataReference(initiative.PresentCosts);
            ref var benefits = ref MemoryMarshal.GetArrayDataReference(initiative.PresentBenefits);
            PresentValues.Store(
                notionalSums.Add(staffSums.Add(cashSums.Add(Vector512<double>.Zero, 0, ref costs), 1, ref costs), 2, ref costs),
                notionalSums.Add(staffSums.Add(cashSums.Add(Vector512<double>.Zero, 0, ref benefits), 1, ref benefits), 2, ref benefits),
                block,
                at
            );
            Vector512.ConditionalSelect(isBelow, Vector512.Create(double.PositiveInfinity), paid).CopyTo(block.PaybackYears, at);
            Narrow(cashBelow, block.YearsBelow(0)[at..]);
            Narrow(withoutBelow, block.YearsBelow(1)[at..]);
            Narrow(allBelow, block.YearsBelow(2)[at..]);
        }
    }

    /// <summary>Counts the draws of a block whose break-even is in a year or before.</summary>
    /// <param name="counts">Views × years × 16 scramblings; grows.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Count(int years, BlockWorkspace block, Span<int> counts)
    {
        for (var view = 0; view < Views; view++)
        {
            var below = MemoryMarshal.Cast<byte, Vector512<byte>>(block.YearsBelow(view));
            for (var year = 0; year < years; year++)
            {
                // A comparison that holds is −1 in its byte, and a block has sixteen draws a scrambling, so that no byte overflows.
                var until = Vector512.Create((byte)year);
                var within = Vector512<byte>.Zero;
                foreach (var draws in below)
                {
                    within -= Vector512.LessThanOrEqual(draws, until);
                }

                var half = within.GetLower() + within.GetUpper();
                var (lower, upper) = Vector256.Widen(Vector256.WidenLower((half.GetLower() + half.GetUpper()).ToVector256()));
                ref var row = ref counts[((view * years) + year) * UniformDraws.Replicates];
                (Vector512.LoadUnsafe(ref row) + Vector512.Create(lower, upper).AsInt32()).StoreUnsafe(ref row);
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
