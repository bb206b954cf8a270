using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Initiatives;

/// <summary>What an initiative costs in one fiscal year, by line.</summary>
/// <param name="Amount">In whole units of the currency; null where the paper has a blank or a dash, which is not 0.</param>
/// <param name="IsStaff">Time of existing staff, which is no new cash.</param>
/// <param name="Place">File and line or cell.</param>
public sealed record InitiativeCost(
    string Initiative,
    FiscalYear Year,
    string Line,
    CostStage Stage,
    bool IsStaff,
    bool IsRecurrent,
    decimal? Amount,
    string Place
)
{
    /// <summary>Year in whose prices the amount is; null where it is that of its own year.</summary>
    public FiscalYear? PriceBase { get; init; }

    /// <summary>Why it is deducted from savings.</summary>
    public CostNature Nature { get; init; }

    /// <summary>Why it differs from what was approved.</summary>
    public string? Reason { get; init; }
}
