using BenefitAnalyzer.Studies.Initiatives;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Ledger.Lines;

/// <summary>An amount of one initiative in one fiscal year, at its one place.</summary>
/// <param name="Amount">In the study's currency, to a hundredth of a cent; a deduction is negative.</param>
/// <param name="Source">What it rests on: file and line of a table, or what was measured.</param>
public sealed record LedgerLine(
    string Initiative,
    FiscalYear Year,
    LedgerPlace Place,
    CostNature? Deduction,
    decimal Amount,
    LocalText Source
)
{
    /// <summary>Null where the amount is of no one service.</summary>
    public string? Service { get; init; }

    public string? Channel { get; init; }

    public string? Office { get; init; }

    /// <summary>Null where the amount is no time of staff.</summary>
    public string? Grade { get; init; }

    /// <summary>Full-time equivalents over the year, leave, breaks and training off; null where the amount is no time of staff.</summary>
    public decimal? FullTimeEquivalents { get; init; }

    /// <summary>Id of the document in the evidence register.</summary>
    public string? Document { get; init; }

    /// <summary>For what it is used instead, where it was redeployed.</summary>
    public string? RedeployedTo { get; init; }
}
