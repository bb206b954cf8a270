using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Bids;

/// <summary>A row of the <c>bids</c> table: an initiative that asks for money, and the rules it is chosen by.</summary>
public sealed record Bid(string Initiative)
{
    /// <summary>The vote that its investment is charged to; null where it is charged to none.</summary>
    public string? Vote { get; init; }

    /// <summary>The cluster of services that an operator would run; null for that of the initiative's services, where they have one.</summary>
    public string? Cluster { get; init; }

    /// <summary>First fiscal year in which it can start; null for the first that is looked at.</summary>
    public FiscalYear? StartFrom { get; init; }

    /// <summary>Last fiscal year in which it can start; null for the last that is looked at.</summary>
    public FiscalYear? StartUntil { get; init; }

    /// <summary>Initiatives that must have started so many years before.</summary>
    public IReadOnlyList<(string Initiative, int YearsBefore)> Requires { get; init; } = [];

    /// <summary>Name of a group of which at most one is chosen; null where it is in none.</summary>
    public string? Exclusion { get; init; }

    /// <summary>Name of a group that is chosen whole or not at all; null where it is in none.</summary>
    public string? Bundle { get; init; }

    public bool IsMandatory { get; init; }

    /// <summary>Sold by an operator on his own account: revenue to him, no benefit to government.</summary>
    public bool IsCommercial { get; init; }

    /// <summary>Share completed electronically that its amounts assume, 0 to 1; null where not said.</summary>
    public decimal? TakeUp { get; init; }

    /// <summary>Where it stands, such as <c>tables/bids.csv:2</c>.</summary>
    public string Place { get; init; } = "";
}
