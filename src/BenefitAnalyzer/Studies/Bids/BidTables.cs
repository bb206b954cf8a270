namespace BenefitAnalyzer.Studies.Bids;

/// <summary>Initiatives that ask for money, and what limits what they can get. A table that is not given is empty.</summary>
public sealed record BidTables
{
    public static BidTables None { get; } = new();

    public IReadOnlyList<Bid> Bids { get; init; } = [];

    public IReadOnlyList<BidAmount> Amounts { get; init; } = [];

    public IReadOnlyList<CeilingAmount> Ceilings { get; init; } = [];

    public IReadOnlyList<ShareBounds> Shares { get; init; } = [];
}
