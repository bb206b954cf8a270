using System.Runtime.Intrinsics;
using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>When the cumulative net benefit of one initiative stays at 0 or above, in a block of draws: <see cref="Appraisal.Measures.BreakEven"/> sixteen at a time.</summary>
internal static class BreakEvens
{
    /// <summary>Cash only, without notional savings, all benefits: each view holds those before it.</summary>
    public const int Views = 3;

    private const int Lanes = 8;

    /// <summary>What decimals add up to 0 exactly, doubles may leave a trifle below.</summary>
    private static readonly Vector512<double> Below = Vector512.Create(-(double)Appraiser.Smallest);

    /// <param name="payback">Years, of all benefits: infinite where never paid back.</param>
    /// <param name="counts">Views × years × 16 scramblings: grows by the draws whose break-even is in that year or before.</param>
    public static void Count(
        CompiledInitiative initiative,
        int years,
        FlowTiming timing,
        BlockWorkspace block,
        Span<double> payback,
        Span<long> counts
    )
    {
        // Before the first year nothing is below: the last year below is number −1.
        for (var at = 0; at < BlockWorkspace.Size; at += UniformStream.Replicates)
        {
            var first = Half(initiative, years, block, at, timing, payback, out var firstBelow);
            var second = Half(initiative, years, block, at + Lanes, timing, payback, out var secondBelow);
            for (var year = 0; year < years; year++)
            {
                var until = Vector512.Create((double)year);
                for (var view = 0; view < Views; view++)
                {
                    var row = counts.Slice(((view * years) + year) * UniformStream.Replicates, UniformStream.Replicates);
                    Add(row, until, view switch { 0 => firstBelow.Cash, 1 => firstBelow.WithoutNotional, _ => first });
                    Add(row[Lanes..], until, view switch { 0 => secondBelow.Cash, 1 => secondBelow.WithoutNotional, _ => second });
                }
            }
        }
    }

    private static void Add(Span<long> row, Vector512<double> until, Vector512<double> lastBelow)
    {
        // A comparison that holds is −1 in every lane.
        var counted = Vector512.LoadUnsafe(ref row[0]) - Vector512.LessThan(lastBelow, until).AsInt64();
        counted.StoreUnsafe(ref row[0]);
    }

    private static Vector512<double> Half(
        CompiledInitiative initiative,
        int years,
        BlockWorkspace block,
        int at,
        FlowTiming timing,
        Span<double> payback,
        out (Vector512<double> Cash, Vector512<double> WithoutNotional) lastBelow
    )
    {
        var terms = initiative.Terms.Length;
        ReadOnlySpan<double> amounts = initiative.NetByYear;
        ReadOnlySpan<double> multipliers = block.Multipliers;
        var (cash, withoutNotional, all) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var never = Vector512.Create(-1.0);
        var (cashBelow, withoutBelow, allBelow) = (never, never, never);
        var (owed, repaid, wasBelow) = (Vector512<double>.Zero, Vector512.Create(1.0), Vector512<double>.Zero);
        for (var year = 0; year < years; year++)
        {
            var number = Vector512.Create((double)year);
            var net = Vector512<double>.Zero;
            var term = 0;
            net = Add(net, amounts.Slice(year * terms, terms), multipliers, at, ref term, initiative.CashEnd);
            cash += net;
            net = Add(net, amounts.Slice(year * terms, terms), multipliers, at, ref term, initiative.WithoutNotionalEnd);
            withoutNotional += net;
            net = Add(net, amounts.Slice(year * terms, terms), multipliers, at, ref term, terms);
            all += net;
            cashBelow = Vector512.ConditionalSelect(Vector512.LessThan(cash, Below), number, cashBelow);
            withoutBelow = Vector512.ConditionalSelect(Vector512.LessThan(withoutNotional, Below), number, withoutBelow);
            var below = Vector512.LessThan(all, Below);
            repaid = Vector512.ConditionalSelect(wasBelow, net, repaid);
            owed = Vector512.ConditionalSelect(below, all, owed);
            allBelow = Vector512.ConditionalSelect(below, number, allBelow);
            wasBelow = below;
        }

        var whole = allBelow + Vector512.Create(timing == FlowTiming.YearZero ? 0.0 : 1.0) - owed / repaid;
        var paid = Vector512.ConditionalSelect(Vector512.LessThan(allBelow, Vector512<double>.Zero), Vector512<double>.Zero, whole);
        Vector512
            .ConditionalSelect(wasBelow, Vector512.Create(double.PositiveInfinity), paid)
            .CopyTo(payback[at..]);
        lastBelow = (cashBelow, withoutBelow);
        return allBelow;
    }

    private static Vector512<double> Add(
        Vector512<double> net,
        ReadOnlySpan<double> amounts,
        ReadOnlySpan<double> multipliers,
        int at,
        ref int term,
        int end
    )
    {
        for (; term < end; term++)
        {
            net = Vector512.FusedMultiplyAdd(
                Vector512.Create(amounts[term]),
                Vector512.Create(multipliers.Slice((term * BlockWorkspace.Size) + at, Lanes)),
                net
            );
        }

        return net;
    }
}
