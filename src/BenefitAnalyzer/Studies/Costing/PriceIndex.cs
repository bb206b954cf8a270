using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>price_index</c>: the price level of the inputs of a fiscal year; only quotients of years count.</summary>
public sealed record PriceIndex(FiscalYear Year, decimal Index, string? Source, string Place);
