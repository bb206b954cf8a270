namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>The tables that say what initiatives cost, released and can prove.</summary>
public sealed record InitiativeTables
{
    public static InitiativeTables None { get; } = new();

    public IReadOnlyList<InitiativeCost> Costs { get; init; } = [];

    public IReadOnlyList<PostChange> Posts { get; init; } = [];

    public IReadOnlyList<ProvisionCut> Provisions { get; init; } = [];

    public IReadOnlyList<EvidenceDocument> Evidence { get; init; } = [];

    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>What citizens and businesses have to do, before and with initiatives.</summary>
    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    public IReadOnlyList<Risk> Risks { get; init; } = [];
}
