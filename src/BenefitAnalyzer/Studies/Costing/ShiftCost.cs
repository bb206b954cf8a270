namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>shift_costs</c>: what it would cost to move a service's customers to its e-channel.</summary>
/// <param name="AnnualCost">A year, with one-off cost as its yearly equivalent.</param>
/// <param name="CannotFollow">Share of its traditional customers who could not follow, 0 to 1; null where nobody asked.</param>
/// <param name="WhoCannot">Who they are, in words.</param>
public sealed record ShiftCost(string Service, decimal AnnualCost, decimal? CannotFollow, string? WhoCannot, string? Source, string Place);
