using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>Something that a government does to serve better or cheaper, as a dated record; its figures are in the study's tables.</summary>
public sealed record Initiative(string Id, LocalText Name, InitiativeStatus Status)
{
    public InitiativeKind Kind { get; init; }

    /// <summary>What it is for and why it is needed; null where the study does not say.</summary>
    public LocalText? Purpose { get; init; }

    /// <summary>The officer who answers for it.</summary>
    public string? Owner { get; init; }

    public string? Department { get; init; }

    /// <summary>Why it has its status, where that needs a reason: not feasible, refused.</summary>
    public string? Reason { get; init; }

    /// <summary>Day on which a decision against it is looked at again.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Codes of the services that it changes.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Channels that it opens or promotes.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Offices that it concerns; empty means all.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    public DateOnly? PlannedLaunch { get; init; }

    /// <summary>Actual launches, earliest first; more than one where offices or services followed one another.</summary>
    public IReadOnlyList<Launch> Launches { get; init; } = [];

    /// <summary>The first actual launch; null before it.</summary>
    public DateOnly? Launched => Launches.Count == 0 ? null : Launches[0].Day;

    /// <summary>Services that were not changed, beside which the changed ones are held.</summary>
    public IReadOnlyList<string> ComparisonServices { get; init; } = [];

    /// <summary>Offices that were not changed.</summary>
    public IReadOnlyList<string> ComparisonOffices { get; init; } = [];

    /// <summary>By which periods it is held beside what was not changed.</summary>
    public SeriesPeriod Series { get; init; }

    /// <summary>The paper that asked for the money.</summary>
    public string? Paper { get; init; }

    /// <summary>The body that approved it.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Of what it and others displaced together in a service, the share that is its own; a service that is not named is all its own.</summary>
    public IReadOnlyDictionary<string, double> Shares { get; init; } = new Dictionary<string, double>();

    /// <summary>Line of <c>study.yaml</c> where it begins.</summary>
    public int Line { get; init; }
}
