using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.CashFlows;

/// <summary>A total that a paper prints below its lines: it enters no sum and is proved again from the lines.</summary>
/// <param name="Year">Null for a total over all years.</param>
/// <param name="Amount">Null where a dash is printed, which is not 0.</param>
/// <param name="Place">Where it stands, as <see cref="CashFlowLine.Place"/>.</param>
public sealed record PrintedTotal(FiscalYear? Year, TotalKind Kind, decimal? Amount, string Place)
{
    public string? Initiative { get; init; }
}

/// <summary>What a printed total adds up.</summary>
public enum TotalKind
{
    Cost,
    Benefit,

    /// <summary>Benefits less costs.</summary>
    Net,

    /// <summary>Net amounts up to and including the year.</summary>
    Cumulative,
}
