using BenefitAnalyzer.Statistics.Sampling;

namespace BenefitAnalyzer.WhatIf.Simulations;

/// <summary>How many draws, and of which numbers.</summary>
/// <param name="Seed">Same seed, same results.</param>
/// <param name="Points">Of each of the sixteen scramblings: a power of two from 16 on, so that a million draws are 65,536.</param>
public sealed record SimulationSettings(ulong Seed, int Points)
{
    /// <summary>The fewest points: a block of draws has so many of each scrambling.</summary>
    public const int FewestPoints = 16;

    public SamplingMethod Method { get; init; } = SamplingMethod.ScrambledSobol;

    /// <summary>Percentiles printed, as fractions.</summary>
    public IReadOnlyList<double> Probabilities { get; init; } = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

    /// <summary>Bytes that draws may take at once; initiatives that do not fit are drawn in a second pass, with the same numbers.</summary>
    public long Memory { get; init; } = 800_000_000;

    public int Draws => Points * UniformDraws.Replicates;

    /// <summary>The smallest number of points that gives as many draws or more.</summary>
    public static int PointsFor(int draws)
    {
        var points = FewestPoints;
        while (points * UniformDraws.Replicates < draws)
        {
            points *= 2;
        }

        return points;
    }
}
