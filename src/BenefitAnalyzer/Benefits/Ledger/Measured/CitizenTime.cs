using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Measured;

/// <summary>Hours that citizens or businesses save; shown beside the ledger, never added to money.</summary>
/// <param name="Hours">Negative where it takes them longer.</param>
public sealed record CitizenTime(string Initiative, FiscalYear Year, string Service, Beneficiary Beneficiary, decimal Hours);
