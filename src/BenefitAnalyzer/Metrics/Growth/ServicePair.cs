using BenefitAnalyzer.Metrics.Figures;

namespace BenefitAnalyzer.Metrics.Growth;

/// <summary>A service in both windows of a question about growth.</summary>
internal sealed record ServicePair(string Service, Figure Before, Figure After);
