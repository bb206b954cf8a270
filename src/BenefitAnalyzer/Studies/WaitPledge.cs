namespace BenefitAnalyzer.Studies;

/// <summary>"<paramref name="Share"/> of customers are served within <paramref name="Minutes"/> minutes", written <c>95% within 20</c>.</summary>
/// <param name="Share">0 to 1.</param>
public readonly record struct WaitPledge(double Share, double Minutes);
