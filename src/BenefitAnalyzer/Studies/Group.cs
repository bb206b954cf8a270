using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>A declared group of citizens, such as <c>age_band</c>; a study has at most three.</summary>
/// <param name="Values">Allowed values in the order in which they are printed; empty when any text is allowed.</param>
public sealed record Group(string Id, LocalText Name, IReadOnlyList<GroupValue> Values);
