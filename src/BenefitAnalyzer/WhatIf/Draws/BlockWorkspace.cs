namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>Arrays of one thread, for one block of draws at a time.</summary>
/// <param name="levers">How many levers there are.</param>
/// <param name="years">How many years there are.</param>
/// <param name="terms">The most terms of an initiative.</param>
internal sealed class BlockWorkspace(int levers, int years, int terms)
{
    /// <summary>Draws of a block: a multiple of 16, and few enough that an initiative's columns stay in the nearest cache.</summary>
    public const int Size = 256;

    /// <summary>Levers × draws.</summary>
    public double[] Levers { get; } = new double[levers * Size];

    /// <summary>Terms × draws: what multiplies each term.</summary>
    public double[] Multipliers { get; } = new double[terms * Size];

    /// <summary>Years × draws: discount factors where a lever is the rate.</summary>
    public double[] Factors { get; } = new double[years * Size];

    public double[] PresentCosts { get; } = new double[Size];

    public double[] PresentBenefits { get; } = new double[Size];

    private readonly byte[] yearsBelow = new byte[BreakEvens.Views * Size];

    public Span<double> Lever(int at) => Levers.AsSpan(at * Size, Size);

    public Span<double> Multiplier(int at) => Multipliers.AsSpan(at * Size, Size);

    /// <summary>By draw: years until the cumulative of a view is below 0 for the last time; 0 where it never is.</summary>
    public Span<byte> YearsBelow(int view) => yearsBelow.AsSpan(view * Size, Size);
}
