using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A row of the <c>availability</c> table: what was decided about a service for some days, by whom and why.</summary>
/// <param name="Amenable">Whether it was held amenable to an electronic mode; null when not assessed.</param>
/// <param name="ElectronicOption">Whether it had an e-option.</param>
/// <param name="Days">An open end reaches to the first or last day there is.</param>
public sealed record AvailabilityRow(
    string Service,
    bool? Amenable,
    bool ElectronicOption,
    Period Days,
    string? DecidedBy,
    string? Reason,
    string? Evidence
);
