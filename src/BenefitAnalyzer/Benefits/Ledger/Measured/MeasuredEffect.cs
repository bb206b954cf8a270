using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Ledger.Measured;

/// <summary>What an initiative kept away from one traditional channel of a service in one month: counterfactual less actual.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Transactions">Negative where the initiative brought more.</param>
/// <param name="Minutes">Staff minutes that the transactions would have taken.</param>
public sealed record MeasuredEffect(
    string Initiative,
    string Service,
    string Channel,
    string? Office,
    DateOnly Month,
    decimal Transactions,
    decimal Minutes
)
{
    public EffectVerdict Verdict { get; init; }

    /// <summary>Grade whose minutes they are; null where it is not known.</summary>
    public string? Grade { get; init; }

    /// <summary>Whether the minutes of a transaction come from the logs, not from a stated standard.</summary>
    public bool MinutesAreMeasured { get; init; }

    /// <summary>Minutes that citizens save; null where nobody measured them.</summary>
    public decimal? CitizenMinutes { get; init; }

    /// <summary>The figure that says the displaced volume; null where there is none.</summary>
    public Figure? Source { get; init; }
}
