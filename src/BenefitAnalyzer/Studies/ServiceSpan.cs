using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>What held for a service over some days.</summary>
/// <param name="Days">The spans of a service follow each other without gap, from the first day there is to the last.</param>
/// <param name="Stage">Null when not assessed for these days.</param>
/// <param name="StageUntil">First day on which the stage is another one: a span also ends where only the availability changes.</param>
/// <param name="Amenable">Null when not assessed for these days.</param>
public sealed record ServiceSpan(Service Service, Period Days, int? Stage, DateOnly StageUntil, bool? Amenable, bool ElectronicOption);
