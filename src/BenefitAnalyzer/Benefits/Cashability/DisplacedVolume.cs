using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Benefits.Cashability;

/// <summary>Transactions of a service that an initiative kept away from traditional channels in a fiscal year.</summary>
/// <param name="Office">Null where it is known of all offices together; it is then shared out as the traditional starts are.</param>
/// <param name="Volume">Counterfactual less actual; negative where the initiative brought more.</param>
public sealed record DisplacedVolume(string Initiative, string Service, string? Office, FiscalYear Year, decimal Volume);
