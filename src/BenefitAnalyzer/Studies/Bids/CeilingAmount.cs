using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Bids;

/// <summary>A row of the <c>ceilings</c> table: what may be spent, in a span of fiscal years.</summary>
/// <param name="Vote">The vote whose investment it limits; null where it limits all cash, or is an envelope.</param>
/// <param name="Department">Null for all.</param>
/// <param name="Until">The last fiscal year in which it holds, included; null where it still does.</param>
/// <param name="Source">Where it is laid down.</param>
public sealed record CeilingAmount(
    string Name,
    CeilingKind Kind,
    string? Vote,
    string? Department,
    FiscalYear From,
    FiscalYear? Until,
    decimal Amount,
    string Source
)
{
    /// <summary>Null where only the name itself is given.</summary>
    public string? ChineseName { get; init; }
}

/// <summary>What a ceiling limits.</summary>
public enum CeilingKind
{
    /// <summary>What may be spent in each year.</summary>
    Year,

    /// <summary>How large one project of a vote may be.</summary>
    Project,

    /// <summary>What a department has of its own in each year, where departments decide.</summary>
    Envelope,
}

/// <summary>A row of the <c>department_shares</c> table: bounds on the share of a department in all investment chosen.</summary>
/// <param name="Least">0 to 1.</param>
/// <param name="Most">0 to 1.</param>
public sealed record ShareBounds(string Department, decimal Least, decimal Most);
