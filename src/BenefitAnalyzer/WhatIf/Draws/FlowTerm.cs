using BenefitAnalyzer.Studies.CashFlows;

namespace BenefitAnalyzer.WhatIf.Draws;

/// <summary>A part of a cash flow that moves as one: an amount for each year, times levers.</summary>
/// <remarks>An amount that depends on a lever by a straight line is two terms: one without the lever, one with it.</remarks>
/// <param name="AmountByYear">A cost is positive; index 0 is the first year.</param>
/// <param name="Levers">Ids of those whose values multiply it; none for what is certain.</param>
public sealed record FlowTerm(FlowKind Kind, FlowCategory Category, IReadOnlyList<double> AmountByYear, IReadOnlyList<string> Levers);
