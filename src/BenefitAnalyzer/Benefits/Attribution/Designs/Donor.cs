namespace BenefitAnalyzer.Benefits.Attribution.Designs;

/// <summary>A series that a counterfactual may be made from.</summary>
/// <param name="Logs">Logarithms of counts, one a period.</param>
/// <param name="Launch">From which period on it may not be used; <see cref="int.MaxValue"/> if never reached.</param>
internal readonly record struct Donor(double[] Logs, int Launch);
