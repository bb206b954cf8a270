using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Ledger.Lines;

/// <summary>The one place that a dollar of the ledger has. Moving it to another place changes no total.</summary>
public sealed record LedgerPlace(
    BenefitCategory Category,
    Disposition Disposition,
    LedgerStatus Status,
    EvidenceGrade Evidence,
    bool IsRecurrent,
    Beneficiary Beneficiary = Beneficiary.Government
);
