using BenefitAnalyzer.Studies.Contracts;

namespace BenefitAnalyzer.WhatIf.Contracts;

/// <summary>One way through the end of a contract: extended by some months, wholly or in part, and a successor found by a path.</summary>
/// <param name="Months">0 for no extension.</param>
/// <param name="IsPart">Whether only part is extended; the rest goes to its successor at the contract's end.</param>
public sealed record ExtensionChoice(SuccessionPath Path, int Months, bool IsPart)
{
    /// <summary>Probability that any service is without an operator for a day or more, 0 to 1.</summary>
    public required double GapProbability { get; init; }

    /// <summary>Mean months of interruption, weighted by the share of services; 0 where there is none.</summary>
    public required double ExpectedGapMonths { get; init; }

    /// <summary>Mean cost of all months from the contract's end to the horizon: fees of whoever serves, and interruptions.</summary>
    public required decimal ExpectedCost { get; init; }

    /// <summary>Mean months of an interruption that happens; null where none can.</summary>
    public double? GapMonthsIfAny => GapProbability > 0 ? ExpectedGapMonths / GapProbability : null;

    /// <summary>
    /// Gap probability without an extension from which on this extension costs less than none, the length of gaps taken as it is;
    /// null where it never does, or nothing is extended, or only part is.
    /// </summary>
    public double? BreakEvenGapProbability { get; init; }

    /// <summary>Whether it can still be chosen: the option's last day is not past.</summary>
    public bool IsOpen { get; init; } = true;
}
