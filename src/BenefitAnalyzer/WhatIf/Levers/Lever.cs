using BenefitAnalyzer.Statistics.Distributions;

namespace BenefitAnalyzer.WhatIf.Levers;

/// <summary>An input that may be moved, and how sure it is.</summary>
/// <param name="Id">Names its random numbers too: a lever of another name has others.</param>
/// <param name="Distribution">Its mean is the base, of which the deterministic answer is made.</param>
public sealed record Lever(string Id, Distribution Distribution)
{
    /// <summary>Where it stands, as a file with a line; empty where it was made in code.</summary>
    public string Place { get; init; } = "";
}
