using BenefitAnalyzer.Statistics.Precision;

namespace BenefitAnalyzer.WhatIf.Simulations;

/// <summary>What the draws say of one initiative, with the Monte Carlo error of each number.</summary>
/// <param name="Id">Of the initiative.</param>
/// <param name="Deterministic">With every lever at its mean: it stands beside the mean of the draws, from which it differs where levers multiply or correlate.</param>
/// <param name="NetPresentValue">Of all draws.</param>
public sealed record InitiativeOutcome(string Id, PointOutcome Deterministic, ReplicateMean NetPresentValue)
{
    public required IReadOnlyList<QuantileEstimate> NetPresentValues { get; init; }

    /// <summary>Of a net present value of 0 or more.</summary>
    public required ReplicateMean ProbabilityOfGain { get; init; }

    /// <summary>Over draws in which the ratio has a value.</summary>
    public required IReadOnlyList<QuantileEstimate> BenefitCostRatios { get; init; }

    /// <summary>Share of draws in which the ratio is withheld.</summary>
    public required double RatioWithheld { get; init; }

    /// <summary>Infinite where that many draws never pay back.</summary>
    public required IReadOnlyList<QuantileEstimate> PaybackYears { get; init; }

    /// <summary>Of having broken even for good by the end of each year; index 0 is the first year.</summary>
    public required BreakEvenProbabilities BrokenEvenBy { get; init; }
}

/// <summary>One answer without uncertainty.</summary>
/// <param name="BenefitCostRatio">Not a number where appraisal withholds it.</param>
/// <param name="PaybackYears">Infinite where never paid back.</param>
public sealed record PointOutcome(double NetPresentValue, double BenefitCostRatio, double PaybackYears);

/// <summary>By year, under the three definitions.</summary>
public sealed record BreakEvenProbabilities(
    IReadOnlyList<ReplicateMean> AllBenefits,
    IReadOnlyList<ReplicateMean> WithoutNotional,
    IReadOnlyList<ReplicateMean> CashOnly
);
