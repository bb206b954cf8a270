using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>Who answers for a definition, and on which days it is the one agreed.</summary>
/// <param name="Definition">Id of a metric or of another definition, such as <c>take-up/A</c>.</param>
/// <param name="Owner">Null where the study names none.</param>
/// <param name="Days">Those of one definition share none.</param>
/// <param name="Source">The paper that sets it; null where the study names none.</param>
/// <param name="Line">Line of the study file.</param>
public sealed record DefinitionInForce(string Definition, LocalText? Owner, Period Days, string? Source, int? Line);
