using BenefitAnalyzer.Studies.CashFlows;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Appraisal.Adjustments;

/// <summary>A flow with what its own terms make of it.</summary>
/// <param name="Stated">In prices of one year where <paramref name="HasPrices"/>.</param>
/// <param name="Claimed">With optimism bias, and every claimed benefit taken for real.</param>
/// <param name="Lines">What is appraised.</param>
internal sealed record AdjustedFlow(
    List<FiscalYear> Years,
    List<CashFlowLine> Stated,
    List<CashFlowLine> Claimed,
    List<CashFlowLine> Lines,
    bool HasPrices,
    decimal Realised,
    BenefitOptimism? Optimism
);
