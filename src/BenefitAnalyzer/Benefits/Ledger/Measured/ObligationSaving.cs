using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Measured;

/// <summary>What an initiative takes off an obligation of citizens or businesses; shown beside the ledger, never added to government money.</summary>
/// <param name="Year">Null for a full year with the initiative, as its latest rows say.</param>
/// <param name="Hours">Negative where it takes them longer.</param>
/// <param name="Money">Time at its tariff, fees and travel; null where an hour has no tariff.</param>
/// <param name="Places">The rows that say so.</param>
public sealed record ObligationSaving(
    string Initiative,
    string Obligation,
    Beneficiary Beneficiary,
    FiscalYear? Year,
    decimal Hours,
    decimal? Money,
    IReadOnlyList<string> Places
);
