using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Costs.Productivity;

/// <summary>What a channel of a service did and cost in a fiscal year, in prices of that year.</summary>
/// <param name="Completed">Transactions completed in the channel.</param>
/// <param name="UsedCost">Cost of the minutes, items and fees that transactions used, failed attempts included; null where not known.</param>
/// <param name="IdleCost">Cost of capacity that stood unused, and of what is paid whatever the volume; null where not known.</param>
/// <param name="StaffMinutes">Minutes that staff worked on it, failed attempts included; null where not known.</param>
public sealed record ChannelYear(
    string Service,
    FiscalYear Year,
    string Channel,
    decimal Completed,
    decimal? UsedCost,
    decimal? IdleCost,
    decimal? StaffMinutes
);
