using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Bids;

/// <summary>A row of the <c>bid_amounts</c> table: an amount a year, counted from the start of the initiative.</summary>
/// <param name="Scope">The alternative that it belongs to.</param>
/// <param name="FromYear">0 for the year of the start.</param>
/// <param name="UntilYear">The last year of this amount, included.</param>
/// <param name="Amount">Money, hours or transactions a year; money in the study's price base.</param>
/// <param name="Place">Where it stands, such as <c>tables/bid_amounts.csv:2</c>.</param>
public sealed record BidAmount(string Initiative, string Scope, BidItem Item, int FromYear, int UntilYear, decimal Amount, string Place)
{
    /// <summary>What the table says, in prices of <see cref="Prices"/>.</summary>
    public decimal Stated { get; init; } = Amount;

    /// <summary>The fiscal year in whose prices it is asked; null for the study's price base.</summary>
    public FiscalYear? Prices { get; init; }

    /// <summary>Chinese name of the scope; null where only the scope itself is given.</summary>
    public string? ChineseScope { get; init; }
}

/// <summary>What an amount of a bid is.</summary>
public enum BidItem
{
    /// <summary>Spent once and charged to a vote.</summary>
    Investment,

    /// <summary>Spent every year to run it.</summary>
    Running,

    /// <summary>Posts deleted and provisions cut, were all of them released.</summary>
    Realisable,

    /// <summary>Staff time freed without deleting a post.</summary>
    Notional,

    /// <summary>Spending that would have happened and now will not.</summary>
    Avoidance,

    /// <summary>Hours that citizens and businesses save.</summary>
    CitizenHours,

    /// <summary>Electronic transactions completed.</summary>
    Transactions,

    /// <summary>What an operator earns from others than government.</summary>
    CommercialRevenue,
}
