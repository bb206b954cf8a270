using BenefitAnalyzer.Funding.Candidates;
using BenefitAnalyzer.Funding.Portfolio.Models;

namespace BenefitAnalyzer.Funding.Portfolio.Reasons;

/// <summary>Why an initiative was not chosen.</summary>
public enum DropCause
{
    /// <summary>It has no scope, or no start in the horizon.</summary>
    NoOption,

    /// <summary>Every scope is above what one project of its vote may cost.</summary>
    AboveProjectCeiling,

    /// <summary>By itself it makes the objective worse, or no better.</summary>
    NegativeAlone,

    /// <summary>With what was chosen it would break limits.</summary>
    Limits,

    /// <summary>It keeps within all limits and is good by itself, but not together with what was chosen: its bad draws are theirs.</summary>
    WorseTogether,

    /// <summary>It could be added to the choice, which is not proved to be the best.</summary>
    SearchEnded,
}

/// <summary>A limit that stands in the way.</summary>
/// <param name="By">How much more it would have to allow, in its own unit.</param>
public sealed record Obstacle(OptionLimit Limit, decimal By);

/// <summary>An initiative that was not chosen, and what would have to give.</summary>
/// <param name="Nearest">The option that would break fewest limits; null where it has none.</param>
/// <param name="Value">What the nearest option is worth by itself, in the measure of the objective; null where it has none.</param>
/// <param name="Obstacles">Limits that the nearest option would break together with what was chosen.</param>
/// <param name="AboveBy">For a project ceiling: how much the smallest scope is above it.</param>
public sealed record Drop(
    Candidate Candidate,
    DropCause Cause,
    FundingOption? Nearest,
    decimal? Value,
    IReadOnlyList<Obstacle> Obstacles,
    decimal? AboveBy
)
{
    /// <summary>What the objective loses where it is done in any case; null where that is not possible, or was not found out.</summary>
    public decimal? LossIfDone { get; init; }

    /// <summary>Whether the loss is proved.</summary>
    public bool LossIsProved { get; init; }

    /// <summary>Chosen initiatives that would go where it is done in any case.</summary>
    public IReadOnlyList<string> Displaces { get; init; } = [];

    /// <summary>Limits that cannot all be kept where it is done; empty where it can be.</summary>
    public IReadOnlyList<OptionLimit> Conflict { get; init; } = [];

    /// <summary>Whether a choice that is best on citizens' hours would take it.</summary>
    public bool IsBestOnHours { get; init; }
}
