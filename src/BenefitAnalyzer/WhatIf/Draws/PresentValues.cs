using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>Multipliers, present values, net present value and benefit-cost ratio of one initiative in a block of draws.</summary>
internal static class PresentValues
{
    private const int Lanes = 8;

    /// <summary>The product of each term's levers.</summary>
    public static void Multiply(CompiledInitiative initiative, BlockWorkspace block)
    {
        for (var at = 0; at < initiative.Terms.Length; at++)
        {
            var multiplier = block.Multiplier(at);
            var levers = initiative.Terms[at].Levers;
            if (levers.Length == 0)
            {
                multiplier.Fill(1);
                continue;
            }

            block.Lever(levers[0]).CopyTo(multiplier);
            foreach (var lever in levers.AsSpan(1))
            {
                var target = MemoryMarshal.Cast<double, Vector512<double>>(multiplier);
                var with = MemoryMarshal.Cast<double, Vector512<double>>(block.Lever(lever));
                for (var vector = 0; vector < target.Length; vector++)
                {
                    target[vector] *= with[vector];
                }
            }
        }
    }

    /// <summary>Discount factors of a drawn rate, as <see cref="Appraisal.Discounting.DiscountFactors"/> has them of a certain one.</summary>
    public static void Discount(ReadOnlySpan<double> rates, FlowTiming timing, int years, BlockWorkspace block)
    {
        for (var draw = 0; draw < BlockWorkspace.Size; draw++)
        {
            var step = 1 / (1 + rates[draw]);
            var factor = timing switch
            {
                FlowTiming.EndOfYear => step,
                FlowTiming.MidYear => Math.Sqrt(step),
                _ => 1,
            };
            for (var year = 0; year < years; year++)
            {
                block.Factors[(year * BlockWorkspace.Size) + draw] = factor;
                factor *= step;
            }
        }
    }

    /// <param name="isRateDrawn">Whether the factors of the block hold; else each term has a present value.</param>
    public static void Sum(CompiledInitiative initiative, bool isRateDrawn, BlockWorkspace block)
    {
        block.PresentCosts.AsSpan().Clear();
        block.PresentBenefits.AsSpan().Clear();
        for (var at = 0; at < initiative.Terms.Length; at++)
        {
            var term = initiative.Terms[at];
            var target = MemoryMarshal.Cast<double, Vector512<double>>((term.IsCost ? block.PresentCosts : block.PresentBenefits).AsSpan());
            var multiplier = MemoryMarshal.Cast<double, Vector512<double>>(block.Multiplier(at));
            var factors = MemoryMarshal.Cast<double, Vector512<double>>(block.Factors.AsSpan());
            for (var vector = 0; vector < target.Length; vector++)
            {
                var present = isRateDrawn ? OfDrawnRate(term, factors, vector) : Vector512.Create(term.Present);
                target[vector] = Vector512.FusedMultiplyAdd(present, multiplier[vector], target[vector]);
            }
        }
    }

    /// <summary>Net present value, and the ratio of benefits to costs: not a number where appraisal withholds it.</summary>
    public static void Results(BlockWorkspace block, Span<double> netPresentValue, Span<double> benefitCostRatio)
    {
        for (var at = 0; at < BlockWorkspace.Size; at += Lanes)
        {
            var costs = Vector512.LoadUnsafe(ref block.PresentCosts[at]);
            var benefits = Vector512.LoadUnsafe(ref block.PresentBenefits[at]);
            var withheld =
                Vector512.LessThanOrEqual(costs, Vector512.Create((double)Appraiser.Smallest))
                | Vector512.LessThan(benefits, Vector512<double>.Zero);
            (benefits - costs).CopyTo(netPresentValue[at..]);
            Vector512.ConditionalSelect(withheld, Vector512.Create(double.NaN), benefits / costs).CopyTo(benefitCostRatio[at..]);
        }
    }

    private static Vector512<double> OfDrawnRate(CompiledTerm term, ReadOnlySpan<Vector512<double>> factors, int vector)
    {
        var present = Vector512<double>.Zero;
        for (var year = 0; year < term.ByYear.Length; year++)
        {
            present = Vector512.FusedMultiplyAdd(
                Vector512.Create(term.ByYear[year]),
                factors[(year * (BlockWorkspace.Size / Lanes)) + vector],
                present
            );
        }

        return present;
    }
}
