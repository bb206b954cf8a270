namespace BenefitAnalyzer.Benefits.Attribution.Series;

/// <summary>What one office or service completed, period by period.</summary>
/// <param name="Unit">What it is, for the reader: an office, a service, or both.</param>
/// <param name="Counts">One a period; NaN where nothing was recorded, which is not 0.</param>
/// <param name="Launch">The first whole period after its launch, 0-based; null for a comparison unit, which was never reached.</param>
public sealed record UnitSeries(string Unit, double[] Counts, int? Launch);
