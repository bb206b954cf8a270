using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>A part of a cash flow that moves as one: an amount for each year, times levers.</summary>
/// <remarks>An amount that depends on a lever by a straight line is two terms: one without the lever, one with it.</remarks>
/// <param name="AmountByYear">A cost is positive; index 0 is the first year.</param>
/// <param name="Levers">Ids of those whose values multiply it; none for what is certain.</param>
public sealed record FlowTerm(FlowKind Kind, FlowCategory Category, IReadOnlyList<double> AmountByYear, IReadOnlyList<string> Levers)
{
    /// <summary>What a drawn delay leaves of it; null where it moves by no delay.</summary>
    public DelayShare? Delay { get; init; }

    /// <summary>A drawn take-up that fees change; null where it is multiplied by none, or by one as it is drawn.</summary>
    public UseShare? Use { get; init; }

    /// <summary>Ids of all levers that change it.</summary>
    public IEnumerable<string> AllLevers => [.. Levers, .. new[] { Delay?.Lever, Use?.Lever }.OfType<string>()];
}

/// <summary>
/// The share of an amount that comes after so many whole years where a lever is a delay of any length: 1 − |delay − years|, not below 0. Over all whole
/// years the shares add up to 1, a part of a year being shared between the two around it.
/// </summary>
/// <param name="Lever">Id of a lever in years, 0 or more.</param>
public sealed record DelayShare(string Lever, int Years);

/// <summary>Take-up as it is drawn with what fees add to it, held between none and all.</summary>
/// <param name="Lever">Id of a lever that is a share.</param>
/// <param name="Response">Added; negative where fees keep people away.</param>
public sealed record UseShare(string Lever, double Response);
