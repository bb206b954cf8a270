using BenefitAnalyzer.Statistics.Sampling;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Assumptions;
using BenefitAnalyzer.WhatIf.Simulations;

namespace BenefitAnalyzer.WhatIf.Uncertainty;

/// <summary>What is asked of the draws.</summary>
/// <param name="Scenario">Name or file of the scenario on which the levers stand; null for the base.</param>
/// <param name="Initiative">Of which tornado, indices and information are told; null for all together.</param>
/// <param name="Draws">At least so many.</param>
/// <param name="Seed">Null for the study's own.</param>
public sealed record UncertaintyQuestion(string? Scenario, string? Initiative, int Draws, ulong? Seed)
{
    /// <summary>What reports print: the base, all initiatives together, the study's own seed and settings of draws.</summary>
    public static UncertaintyQuestion OfReport(Study study) =>
        new(null, null, study.Draws.Least, null)
        {
            Method = study.Draws.Method,
            Until = study.Draws.Precision is { } precision ? StopRule.Parse(precision) : null,
        };

    /// <summary>Of which numbers draws are made.</summary>
    public DrawMethod Method { get; init; }

    /// <summary>When there are enough draws; null for the number asked.</summary>
    public StopRule? Until { get; init; }

    /// <summary>The same as draws know it.</summary>
    public SamplingMethod Sampling => SamplingOf(Method);

    public static SamplingMethod SamplingOf(DrawMethod method) =>
        method switch
        {
            DrawMethod.LatinHypercube => SamplingMethod.LatinHypercube,
            DrawMethod.Plain => SamplingMethod.Plain,
            _ => SamplingMethod.ScrambledSobol,
        };
}
