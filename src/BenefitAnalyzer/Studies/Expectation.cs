using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Studies;

/// <summary>What a source should deliver: something for every office (if any are named) in every month of the period, or on every opening day.</summary>
/// <param name="Offices">Office codes; empty when the source is expected as a whole.</param>
/// <param name="Months">Months expected, as a period; the study period when not given.</param>
/// <param name="EveryDay">Every day on which an office opens, every calendar day where no offices are named; else every month.</param>
public sealed record Expectation(IReadOnlyList<string> Offices, Period Months, bool EveryDay);
