namespace BenefitAnalyzer.Funding.Mechanisms.Shape;

/// <summary>How people answer to a mechanism.</summary>
/// <param name="OverClaiming">By what fraction realisable savings are claimed above what they are; whoever chooses believes the claim.</param>
/// <param name="ReleasedIfNothingKept">Share of releasable savings that departments release when they keep nothing of them; 0 to 1.</param>
/// <param name="ReleasedIfAllKept">The same when they keep everything; in between the share rises in a straight line.</param>
public sealed record BehaviourLevers(decimal OverClaiming = 0, decimal ReleasedIfNothingKept = 1, decimal ReleasedIfAllKept = 1)
{
    /// <param name="kept">Share of the savings that the department keeps, 0 to 1.</param>
    public decimal Released(decimal kept) => ReleasedIfNothingKept + (kept * (ReleasedIfAllKept - ReleasedIfNothingKept));
}
