namespace BenefitAnalyzer.Costs.Capacity;

/// <summary>What can be saved by closing one whole unit of capacity, since cost falls in steps and not with each transaction.</summary>
/// <param name="Kind"><c>counter</c>, <c>shift</c> or <c>office</c>.</param>
/// <param name="Unit">The pool whose counter closes, the shift, or the office itself.</param>
/// <param name="Posts">Whole posts that go, by grade; grades without a change are left out.</param>
/// <param name="AnnualCost">Avoidable cost a year; null where the cost of a grade is not known.</param>
/// <param name="HoursWithoutPledge">Open hours of the week in which the pledge could no longer be met; null where no hour is left open.</param>
/// <param name="ArrivalsTurnedAway">Arrivals a week at hours that would be closed: their cost elsewhere is not in the saving.</param>
public sealed record CapacityStep(
    string Kind,
    string Office,
    string Unit,
    IReadOnlyDictionary<string, long> Posts,
    decimal? AnnualCost,
    int? HoursWithoutPledge,
    double ArrivalsTurnedAway
);
