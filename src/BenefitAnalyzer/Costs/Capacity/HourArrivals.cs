namespace BenefitAnalyzer.Costs.Capacity;

/// <summary>Mean arrivals at a queue in one hour of the week.</summary>
/// <param name="Weekday">1 is Monday.</param>
/// <param name="Hour">0 to 23, local time.</param>
/// <param name="Arrivals">People in that hour on one such day; may be a fraction.</param>
public readonly record struct HourArrivals(int Weekday, int Hour, double Arrivals);
