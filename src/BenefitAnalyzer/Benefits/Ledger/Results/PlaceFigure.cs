using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Results;

/// <summary>What one initiative has at one place in one year.</summary>
/// <param name="Deduction">Null for a saving.</param>
public sealed record PlaceFigure(string Initiative, FiscalYear Year, LedgerPlace Place, CostNature? Deduction, Figure Figure);
