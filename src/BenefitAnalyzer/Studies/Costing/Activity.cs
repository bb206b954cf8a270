using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>activities</c>: the minutes of a resource that a transaction of a service in a channel takes.</summary>
/// <param name="Service">Null for every service that has no row of its own.</param>
/// <param name="BaseMinutes">Minutes before anything that <see cref="Drivers"/> add; also the stated standard where there are none.</param>
/// <param name="IsMeasured">Whether handling minutes of logs are minutes of this resource; they then go before the standard.</param>
public sealed record Activity(
    string? Service,
    string Channel,
    string Resource,
    decimal BaseMinutes,
    bool IsMeasured,
    Period Days,
    string? Source,
    string Place
)
{
    /// <summary>What makes a transaction longer.</summary>
    public IReadOnlyList<ActivityDriver> Drivers { get; init; } = [];

    /// <summary>Standard minutes of one transaction: base + Σ minutes × quantity.</summary>
    /// <param name="assistedShare">Share of assisted transactions in the logs, 0 to 1; null where not recorded.</param>
    /// <remarks>Source: R. S. Kaplan, S. R. Anderson, "Time-Driven Activity-Based Costing", Harvard Business Review, November 2004.</remarks>
    public decimal StandardMinutes(decimal? assistedShare) =>
        BaseMinutes + Drivers.Sum(driver => driver.Minutes * (driver.Quantity ?? assistedShare ?? 0));
}
