using BenefitAnalyzer.Statistics.Precision;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>Means over draws that were not kept, with their Monte Carlo errors: enough to tell whether there are enough draws.</summary>
/// <param name="NetPresentValue">By initiative.</param>
/// <param name="Portfolio">Of the sum over initiatives.</param>
/// <param name="BrokenEven">As <see cref="DrawResults.BrokenEven"/>.</param>
public sealed record DrawMeans(IReadOnlyList<ReplicateMean> NetPresentValue, ReplicateMean Portfolio, IReadOnlyList<long[]> BrokenEven);
