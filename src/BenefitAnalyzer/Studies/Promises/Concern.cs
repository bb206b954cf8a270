using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Promises;

/// <summary>A row of the <c>concerns</c> table: what somebody was worried about, and the reply.</summary>
/// <param name="Id">Short name, unique in its table.</param>
public sealed record Concern(string Id, LocalText Text, ConcernStatus Status)
{
    /// <summary>A Member, a committee, a department.</summary>
    public LocalText? RaisedBy { get; init; }

    public DateOnly? RaisedOn { get; init; }

    /// <summary>The paper with its paragraph.</summary>
    public string? Source { get; init; }

    /// <summary>Null while there is none.</summary>
    public LocalText? Reply { get; init; }

    /// <summary>Addresses of the figures that answer it, as <c>benefit explain</c> takes them.</summary>
    public IReadOnlyList<string> Figures { get; init; } = [];

    /// <summary>Where it stands, such as <c>tables/concerns.csv:2</c>.</summary>
    public string Place { get; init; } = "";
}

/// <summary>How far a concern has been dealt with.</summary>
public enum ConcernStatus
{
    /// <summary>Nobody has replied.</summary>
    Open,

    Replied,

    /// <summary>Those who raised it have accepted the reply.</summary>
    Settled,
}
