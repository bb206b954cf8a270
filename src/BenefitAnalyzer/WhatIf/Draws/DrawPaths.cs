namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>How the cumulative net benefit of some initiatives runs, all benefits counted, each year at its present value: the last one is the net present value.</summary>
/// <param name="initiatives">How many.</param>
/// <param name="draws">A multiple of 256.</param>
public sealed class DrawPaths(int initiatives, int draws, int years)
{
    public int Draws => draws;

    /// <summary>Initiatives × years × draws.</summary>
    public double[][][] Cumulative { get; } =
    [.. Enumerable.Range(0, initiatives).Select(_ => Enumerable.Range(0, years).Select(_ => new double[draws]).ToArray())];
}
