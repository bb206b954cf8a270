using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies.Costing;

/// <summary>A row of <c>activity_drivers</c>: a term of a time equation.</summary>
/// <param name="Minutes">Minutes that one unit of the driver adds.</param>
/// <param name="Quantity">Mean units a transaction; null for <c>assisted</c>, whose share the logs tell.</param>
public sealed record ActivityDriver(
    string? Service,
    string Channel,
    string Resource,
    string Driver,
    decimal Minutes,
    decimal? Quantity,
    Period Days,
    string Place
)
{
    /// <summary>The one driver that logs record.</summary>
    public const string Assisted = "assisted";
}
