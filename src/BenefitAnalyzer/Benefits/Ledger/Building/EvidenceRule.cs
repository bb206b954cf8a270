using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Benefits.Ledger.Lines;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Ledger.Building;

/// <summary>The one rule by which evidence is graded.</summary>
/// <remarks>
/// A released post is proved twice: that it could go (a measured effect, arrivals by hour) and that it went (a dated document). Sufficient asks for
/// arrivals from logs and a document that was checked and approved; partial for a dated document, or for arrivals that were counted; else insufficient.
/// Freed time needs no document: it is as good as its minutes.
/// </remarks>
internal static class EvidenceRule
{
    public static EvidenceGrade OfPosts(EvidenceDocument? document, ArrivalEvidence arrivals) =>
        document is not null && IsSigned(document) && arrivals == ArrivalEvidence.Logs ? EvidenceGrade.Sufficient
        : document is not null || arrivals is ArrivalEvidence.Logs or ArrivalEvidence.Tally ? EvidenceGrade.Partial
        : EvidenceGrade.Insufficient;

    public static EvidenceGrade OfProvision(EvidenceDocument? document) =>
        document is null ? EvidenceGrade.Insufficient
        : IsSigned(document) ? EvidenceGrade.Sufficient
        : EvidenceGrade.Partial;

    public static EvidenceGrade OfTime(FreedTime time) => time.IsMeasured ? EvidenceGrade.Sufficient : EvidenceGrade.Partial;

    /// <summary>Nobody measured that it goes on.</summary>
    public static EvidenceGrade OfCarriedTime(FreedTime time) => time.IsMeasured ? EvidenceGrade.Partial : EvidenceGrade.Insufficient;

    private static bool IsSigned(EvidenceDocument document) => document is { CheckedBy: not null, ApprovedBy: not null };
}
