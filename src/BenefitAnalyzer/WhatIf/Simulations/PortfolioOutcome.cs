using BenefitAnalyzer.Statistics.Precision;

namespace BenefitAnalyzer.WhatIf.Simulations;

/// <summary>The sum over all initiatives in each draw.</summary>
/// <param name="NetPresentValue">Mean of the draws.</param>
/// <param name="Deterministic">With every lever at its mean.</param>
/// <param name="ProbabilityOfGain">Of a net present value of 0 or more.</param>
public sealed record PortfolioOutcome(
    double Deterministic,
    ReplicateMean NetPresentValue,
    IReadOnlyList<QuantileEstimate> NetPresentValues,
    ReplicateMean ProbabilityOfGain
);
