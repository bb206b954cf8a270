namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>All draws of some initiatives, in the order of draws.</summary>
/// <param name="initiatives">How many.</param>
/// <param name="draws">16 times a power of two.</param>
public sealed class DrawResults(int initiatives, int draws, int years)
{
    public int Draws => draws;

    public int Years => years;

    /// <summary>Initiatives × draws.</summary>
    public double[][] NetPresentValue { get; } = Columns(initiatives, draws);

    /// <summary>Initiatives × draws; not a number where appraisal withholds it.</summary>
    public double[][] BenefitCostRatio { get; } = Columns(initiatives, draws);

    /// <summary>Initiatives × draws; infinite where never paid back.</summary>
    public double[][] PaybackYears { get; } = Columns(initiatives, draws);

    /// <summary>Initiatives × (views × years × 16 scramblings): draws whose break-even is in that year or before; cash only, without notional, all.</summary>
    public long[][] BrokenEven { get; } =
    [.. Enumerable.Range(0, initiatives).Select(_ => new long[FlowKernel.Views * years * Statistics.Sampling.UniformDraws.Replicates])];

    /// <summary>Forgets counts, so that the same arrays can take other initiatives; the rest is written over.</summary>
    internal void Clear()
    {
        foreach (var counts in BrokenEven)
        {
            Array.Clear(counts);
        }
    }

    private static double[][] Columns(int count, int draws) => [.. Enumerable.Range(0, count).Select(_ => new double[draws])];
}
