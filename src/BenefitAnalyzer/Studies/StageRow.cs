using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A row of the <c>stages</c> table: the stage that a service had on some days, by which criteria, and on what evidence.</summary>
/// <param name="Stage">1 information, 2 e-service, 3 connected, 4 redefined.</param>
/// <param name="Days">An open end reaches to the first or last day there is.</param>
public sealed record StageRow(string Service, int Stage, Period Days, string? Criteria, string? DecidedBy, string? Evidence);
