using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Benefits.Ledger.Measured;

/// <summary>Transactions that an initiative kept away from the traditional channels of a service in a month.</summary>
/// <param name="Office">Null where it is known of all offices together.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Volume">Counterfactual less actual completions; negative where it brought more.</param>
/// <param name="Source">The figure that says so; null where there is none.</param>
public sealed record DisplacedMonth(
    string Initiative,
    string Service,
    string? Office,
    DateOnly Month,
    decimal Volume,
    EffectVerdict Verdict,
    Figure? Source
);
