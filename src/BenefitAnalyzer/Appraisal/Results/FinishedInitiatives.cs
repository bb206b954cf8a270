using BenefitAnalyzer.Appraisal.Adjustments;
using BenefitAnalyzer.Benefits.Claims.Realised;
using BenefitAnalyzer.Benefits.Claims.Results;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Studies.Initiatives;

namespace BenefitAnalyzer.Appraisal.Results;

/// <summary>What initiatives that are over claimed and what they realised, by department.</summary>
/// <remarks>
/// An initiative is finished when it is closed, or live with every benefit of its paper measured. Only benefits that were measured are compared:
/// what nobody measured is not 0.
/// </remarks>
internal sealed class FinishedInitiatives
{
    private readonly Dictionary<string, string> departments;
    private readonly List<FinishedBenefit> finished;

    /// <param name="comparisons">Claimed beside measured, in one price base.</param>
    public FinishedInitiatives(IReadOnlyList<Initiative> initiatives, IReadOnlyList<ClaimComparison> comparisons)
    {
        departments = initiatives.ToDictionary(initiative => initiative.Id, initiative => initiative.Department ?? "");
        var claims = comparisons.Where(comparison => comparison.Claimed is not null).ToLookup(comparison => comparison.Initiative);
        finished =
        [
            .. initiatives
                .Where(initiative => IsFinished(initiative, claims[initiative.Id]))
                .Select(initiative => Sum(initiative, claims[initiative.Id].Where(claim => claim.Measured is not null)))
                .Where(sum => sum.Claimed > 0),
        ];
    }

    /// <param name="loaded">The study's data; null for what the tables of claims tell alone.</param>
    public static FinishedInitiatives Of(Study study, LoadedStudy? loaded, CancellationToken token) =>
        loaded is null ? Find(study, null, token) : loaded.Once("", _ => { }, _ => Find(study, loaded, token));

    private static FinishedInitiatives Find(Study study, LoadedStudy? loaded, CancellationToken token) =>
        new(study.Initiatives, StudyClaims.Review(study, loaded, _ => { }, token)?.Comparisons ?? []);

    /// <summary>The share of an initiative's claims to expect; null for one that is finished itself, and where nothing is finished.</summary>
    public BenefitOptimism? For(string initiative) =>
        finished.Exists(one => one.Initiative == initiative)
            ? null
            : BenefitOptimism.Of(finished, departments.GetValueOrDefault(initiative, ""));

    private static bool IsFinished(Initiative initiative, IEnumerable<ClaimComparison> claims) =>
        initiative.Status == InitiativeStatus.Closed
        || (initiative.Status == InitiativeStatus.Live && claims.All(claim => claim.Measured is not null));

    private static FinishedBenefit Sum(Initiative initiative, IEnumerable<ClaimComparison> measured)
    {
        var claims = measured.ToList();
        return new FinishedBenefit(
            initiative.Id,
            initiative.Department ?? "",
            claims.Sum(claim => claim.Claimed!.Value),
            claims.Sum(claim => claim.Measured!.Value)
        );
    }
}
