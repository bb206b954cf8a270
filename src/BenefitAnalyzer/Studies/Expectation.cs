using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>What a source should deliver: something for every office (if any are named) in every month of the period.</summary>
/// <param name="Offices">Office codes; empty when the source is expected as a whole.</param>
/// <param name="Months">Months expected, as a period; the study period when not given.</param>
public sealed record Expectation(IReadOnlyList<string> Offices, Period Months);
