using BenefitAnalyzer.Studies.Counters;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A row of the <c>offices</c> table.</summary>
/// <param name="Opening">On days for which the <c>opening_hours</c> table has none; null when not given.</param>
public sealed record Office(string Code, LocalText Name, string? District, WeekHours? Opening);
