using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenefitAnalyzer.Appraisal;
using BenefitAnalyzer.Studies.Appraising;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>Products of levers, net present value and benefit-cost ratio of one initiative in a block of draws.</summary>
internal static class PresentValues
{
    private const int Vectors = BlockWorkspace.Size / 8;

    /// <summary>The columns of terms that several levers multiply, a delay shares out or fees change.</summary>
    public static void Multiply(CompiledInitiative initiative, BlockWorkspace block)
    {
        foreach (var at in initiative.Products)
        {
            var term = initiative.Terms[at];
            var into = block.Column(initiative.Columns[at]);
            ReadOnlySpan<int> others = term.Levers;
            if (term.Delay is null && term.Use is null)
            {
                block.Column(term.Levers[0]).CopyTo(into);
                others = others[1..];
            }
            else
            {
                into.Fill(1);
            }

            if (term.Delay is { } delay)
            {
                Share(block.Column(delay.Lever), delay.Years, into);
            }

            if (term.Use is { } use)
            {
                MultiplyByUse(block.Column(use.Lever), use.Response, into);
            }

            var product = VectorsOf(into);
            foreach (var lever in others)
            {
                var with = VectorsOf(block.Column(lever));
                for (var vector = 0; vector < Vectors; vector++)
                {
                    product[vector] *= with[vector];
                }
            }
        }
    }

    /// <summary>As <see cref="DelayShare"/> has it; what is drawn below 0 is no delay.</summary>
    private static void Share(ReadOnlySpan<double> delays, int years, Span<double> into)
    {
        for (var draw = 0; draw < into.Length; draw++)
        {
            into[draw] = Math.Max(0, 1 - Math.Abs(Math.Max(0, delays[draw]) - years));
        }
    }

    /// <summary>As <see cref="UseShare"/> has it.</summary>
    private static void MultiplyByUse(ReadOnlySpan<double> takeUp, double response, Span<double> into)
    {
        for (var draw = 0; draw < into.Length; draw++)
        {
            into[draw] *= Math.Clamp(takeUp[draw] + response, 0, 1);
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

    /// <summary>Net present value and ratio at the factors of the block.</summary>
    public static void AtDrawnRate(CompiledInitiative initiative, BlockWorkspace block)
    {
        for (var vector = 0; vector < Vectors; vector++)
        {
            var (costs, benefits) = (Vector512<double>.Zero, Vector512<double>.Zero);
            for (var at = 0; at < initiative.Terms.Length; at++)
            {
                var term = initiative.Terms[at];
                var present = OfDrawnRate(term, block, vector) * VectorsOf(block.Column(initiative.Columns[at]))[vector];
                costs += term.IsCost ? present : Vector512<double>.Zero;
                benefits += term.IsCost ? Vector512<double>.Zero : present;
            }

            Store(costs, benefits, block, vector * (BlockWorkspace.Size / Vectors));
        }
    }

    /// <summary>Net present value, and the ratio of benefits to costs: not a number where appraisal withholds it.</summary>
    /// <param name="at">First of the eight draws.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> costs, Vector512<double> benefits, BlockWorkspace block, int at)
    {
        var withheld =
            Vector512.LessThanOrEqual(costs, Vector512.Create((double)Appraiser.Smallest))
            | Vector512.LessThan(benefits, Vector512<double>.Zero);
        (benefits - costs).CopyTo(block.NetPresentValue, at);
        Vector512.ConditionalSelect(withheld, Vector512.Create(double.NaN), benefits / costs).CopyTo(block.BenefitCostRatio, at);
    }

    private static Vector512<double> OfDrawnRate(CompiledTerm term, BlockWorkspace block, int vector)
    {
        var factors = VectorsOf(block.Factors);
        var present = Vector512<double>.Zero;
        for (var year = 0; year < term.ByYear.Length; year++)
        {
            present = Vector512.FusedMultiplyAdd(Vector512.Create(term.ByYear[year]), factors[(year * Vectors) + vector], present);
        }

        return present;
    }

    private static Span<Vector512<double>> VectorsOf(Span<double> column) => MemoryMarshal.Cast<double, Vector512<double>>(column);
}
