using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Reasons;

namespace BenefitAnalyzer.Funding.Mechanisms.Shape;

/// <summary>Why a mechanism does not fund an initiative.</summary>
public enum RefusalCause
{
    /// <summary>Others were better within the limits; the drop says more.</summary>
    NotChosen,

    /// <summary>It depends on an initiative of another department, which no envelope pays for.</summary>
    NeedsOtherDepartment,

    /// <summary>No operator can be asked, since it is in no cluster, or does not start within the contract.</summary>
    NoContract,

    /// <summary>The operator's value at his hurdle rate is below 0.</summary>
    OperatorDeclines,

    /// <summary>As claimed, the contract costs government more than it brings.</summary>
    GovernmentDeclines,
}

/// <param name="Amount">The value that decided; null where none did.</param>
/// <param name="Drop">Null where no choice was made between initiatives.</param>
public sealed record Refusal(Candidate Candidate, RefusalCause Cause, decimal? Amount, Drop? Drop);

/// <summary>What an operator runs under one contract.</summary>
/// <param name="Name">The cluster, or all clusters.</param>
/// <param name="Services">Services of government.</param>
/// <param name="Commercial">What the operator sells on his own account.</param>
/// <param name="Begins">Place of its first year in the horizon.</param>
/// <param name="Ends">Place of the first year after it; the number of years of the horizon where it lasts as long.</param>
public sealed record Contract(
    string Name,
    IReadOnlyList<FundingOption> Services,
    IReadOnlyList<FundingOption> Commercial,
    int Begins,
    int Ends
)
{
    /// <summary>Use within the contract below which the operator does better without it, in the unit that he lives on.</summary>
    public decimal WalkAwayUse { get; init; }

    /// <summary>Name of the one contract where all clusters are bundled.</summary>
    public const string OfAllClusters = "all clusters";
}

/// <summary>What a mechanism funds.</summary>
/// <param name="Funded">Without commercial services.</param>
/// <param name="IsProved">Whether every choice was proved to be the best.</param>
public sealed record FundingPlan(
    IReadOnlyList<FundingOption> Funded,
    IReadOnlyList<Refusal> Refused,
    IReadOnlyList<Contract> Contracts,
    bool IsProved
);
