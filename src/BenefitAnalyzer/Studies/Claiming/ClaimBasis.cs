using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Claiming;

/// <summary>What a claim of one year rests on, or what it came to: factors, and the amount where it is known.</summary>
/// <param name="IsMeasured">False for what the paper assumed.</param>
public sealed record ClaimBasis(string Initiative, FiscalYear Year, bool IsMeasured, ClaimFactors Factors)
{
    /// <summary>Label of the claim; null where the initiative has one benefit.</summary>
    public string? Line { get; init; }

    /// <summary>The service whose volume and take-up the logs tell, where they are not given; null for none.</summary>
    public string? Service { get; init; }

    /// <summary>Take-up before the initiative, 0 to 1; it is taken off take-up from the logs.</summary>
    public decimal? TakeUpBefore { get; init; }

    /// <summary>What left the budget, in the study's currency; null where it follows from the factors.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The year in whose prices the cost of a minute and the amount are; null for those of its own year.</summary>
    public FiscalYear? PriceBase { get; init; }

    /// <summary>The document.</summary>
    public string? Source { get; init; }

    public string Place { get; init; } = "";
}
