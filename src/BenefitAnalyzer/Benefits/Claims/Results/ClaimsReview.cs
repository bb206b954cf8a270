using BenefitAnalyzer.Benefits.Claims.Annex;
using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Studies.Claiming;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Benefits.Claims.Results;

/// <summary>Everything that can be said of a study's claims, before it becomes figures.</summary>
/// <param name="Prices">In whose prices claims and what was measured are, and what is lacking for it.</param>
/// <param name="Cash">The same of what was voted and spent, which stands in the prices of each year.</param>
/// <param name="Stated">Benefits to which no paper gives a number.</param>
/// <param name="Checks">Which variances need a reason.</param>
public sealed record ClaimsReview(
    PriceBase Prices,
    PriceBase Cash,
    IReadOnlyList<AnnexFinding> Annex,
    IReadOnlyList<ClaimComparison> Comparisons,
    IReadOnlyList<ClaimLine> Stated,
    IReadOnlyList<SpendingYear> Spending,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<BenefitOutcome> Outcomes,
    DeliveryChecks Checks
);
