namespace BenefitAnalyzer.Appraisal.Discounting;

/// <summary>A forward rate: what money of a year is discounted by to the year before, from a year on until the next band.</summary>
/// <param name="FromYear">1-based: year 1 is discounted to year 0.</param>
/// <param name="Rate">As a fraction a year.</param>
public sealed record RateBand(int FromYear, decimal Rate);
