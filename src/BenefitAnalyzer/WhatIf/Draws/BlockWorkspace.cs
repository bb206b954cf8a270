namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>Arrays of one thread, for one block of draws at a time.</summary>
internal sealed class BlockWorkspace
{
    /// <summary>Draws of a block: a multiple of 16, and few enough that an initiative's columns stay in the nearest cache.</summary>
    public const int Size = 256;

    private readonly int levers;
    private readonly byte[] yearsBelow = new byte[FlowKernel.Views * Size];

    /// <param name="products">How many terms of one initiative are multiplied by several levers, at most.</param>
    public BlockWorkspace(int levers, int products, int years)
    {
        this.levers = levers;
        Columns = new double[(levers + 1 + products) * Size];
        Column(levers).Fill(1);
        Factors = new double[years * Size];
    }

    /// <summary>Columns × draws: levers, a column of ones for terms without levers, then products of levers.</summary>
    public double[] Columns { get; }

    /// <summary>Years × draws: discount factors where a lever is the rate.</summary>
    public double[] Factors { get; }

    /// <summary>Of the initiative at hand, by draw.</summary>
    public double[] NetPresentValue { get; } = new double[Size];

    /// <summary>Not a number where appraisal withholds it.</summary>
    public double[] BenefitCostRatio { get; } = new double[Size];

    /// <summary>Infinite where never paid back.</summary>
    public double[] PaybackYears { get; } = new double[Size];

    /// <summary>Levers × draws.</summary>
    public Span<double> Levers => Columns.AsSpan(0, levers * Size);

    public Span<double> Column(int at) => Columns.AsSpan(at * Size, Size);

    /// <summary>By draw: years until the cumulative of a view is below 0 for the last time; 0 where it never is.</summary>
    public Span<byte> YearsBelow(int view) => yearsBelow.AsSpan(view * Size, Size);
}
