using BenefitAnalyzer.Benefits.Cashability.Arrivals;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>The most whole posts of a grade that an office could give up in a fiscal year and still keep its wait pledges.</summary>
/// <param name="Initiative">Null for all initiatives together, whose posts are not the sum over initiatives, since posts are whole.</param>
public sealed record ReleasableCeiling(string? Initiative, string Office, string Grade, FiscalYear Year)
{
    /// <summary>Posts required at counterfactual arrivals; null where it cannot be computed.</summary>
    public long? RequiredWithout { get; init; }

    /// <summary>Posts required at actual arrivals.</summary>
    public long? RequiredWith { get; init; }

    /// <summary>Whole posts that can go; 0 where nothing can be computed.</summary>
    public long Posts { get; init; }

    /// <summary>Staff minutes that the displaced transactions would have taken in the year.</summary>
    public decimal FreedMinutes { get; init; }

    /// <summary>The same in full-time equivalents, leave, breaks and training taken off; null where no shift tells the hours of a post.</summary>
    public decimal? FreedFte { get; init; }

    /// <summary>What is freed and not releasable: fractions of posts, and all of it where arrivals by hour are not known.</summary>
    public decimal? NotionalFte => FreedFte is { } freed ? Math.Max(0, freed - Posts) : null;

    /// <summary>Posts in place beyond what counterfactual arrivals required: slack of before, which the initiative did not free.</summary>
    public decimal? SlackBefore { get; init; }

    /// <summary>The weakest evidence of arrivals among the pools concerned.</summary>
    public ArrivalEvidence Evidence { get; init; } = ArrivalEvidence.None;

    /// <summary>Yearly cost of the posts; null where the cost of the grade is not known.</summary>
    public decimal? AnnualCost { get; init; }

    /// <summary>Starts of the year at the queues of the grade; few of them are not for publication.</summary>
    public decimal Started { get; init; }

    /// <summary>What limits or qualifies the posts; null when there is nothing to say.</summary>
    public LocalText? Reason { get; init; }
}
