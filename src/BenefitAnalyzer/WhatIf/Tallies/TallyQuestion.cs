namespace BenefitAnalyzer.WhatIf.Tallies;

/// <summary>What a tally shall find out, and how surely.</summary>
/// <param name="Input">Such as <c>minutes@e-centre</c>.</param>
public sealed record TallyQuestion(string Input)
{
    public const int MostWeeks = 52;
    public const double LargestNumber = 1e9;

    /// <summary>Half width wanted, as a share of the value; not used where <see cref="HalfWidth"/> is given.</summary>
    public double Precision { get; init; } = 0.05;

    /// <summary>Half width wanted, in the unit of the measure (a share as a fraction); null for a relative one.</summary>
    public double? HalfWidth { get; init; }

    public double Confidence { get; init; } = 0.95;

    /// <summary>First day on which somebody may count; null for the first Monday after the data, or after the study's period.</summary>
    public DateOnly? From { get; init; }

    public int Weeks { get; init; } = 4;

    /// <summary>Null for the study's own.</summary>
    public ulong? Seed { get; init; }

    /// <summary>What an hour of counting costs, in the study's currency; null where nobody said.</summary>
    public decimal? CostPerHour { get; init; }

    /// <summary>Mean as it is thought to be (a share as a fraction), where nothing tells it.</summary>
    public double? Mean { get; init; }

    /// <summary>Standard deviation between hours of arrivals, between visits of minutes, where nothing tells it.</summary>
    public double? Deviation { get; init; }

    /// <summary>People an hour, where nothing tells them.</summary>
    public double? PerHour { get; init; }

    /// <summary>How alike visits of one hour are, where nothing tells it.</summary>
    public double Correlation { get; init; } = 0.05;
}
