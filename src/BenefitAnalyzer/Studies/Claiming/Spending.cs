using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Claiming;

/// <summary>The money of an initiative in one fiscal year: three things that are never one.</summary>
/// <param name="Commitment">What was approved to be spent over all years, booked to the year (承擔額).</param>
/// <param name="Provision">What may be spent in the year (核准撥款).</param>
/// <param name="Actual">What was spent in the year (實際開支); null where not known yet.</param>
public sealed record Spending(string Initiative, FiscalYear Year, decimal? Commitment, decimal? Provision, decimal? Actual)
{
    /// <summary>Why actual expenditure differs from the provision; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>The year in whose prices the amounts are; null for those of their own year, as votes are.</summary>
    public FiscalYear? PriceBase { get; init; }

    public string? Source { get; init; }

    public string Place { get; init; } = "";

    /// <summary>Actual less provision as a share of the provision; null where one is missing or nothing was provided.</summary>
    public decimal? Variance => Provision is { } provision and not 0 ? (Actual - provision) / provision : null;
}
