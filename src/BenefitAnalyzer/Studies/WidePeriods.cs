namespace BenefitAnalyzer.Studies;

/// <summary>A table of counts whose periods are columns: how a heading tells period and measure.</summary>
/// <param name="Headings">Pattern with <c>{from:FORMAT}</c>, <c>{until:FORMAT}</c> (last period included) or <c>{period:FORMAT}</c>, and <c>{measure}</c> unless all mean one.</param>
/// <param name="Measures">Text of the measure in a heading → <c>volume</c>, <c>digital_volume</c>, <c>cost_per_transaction</c> or <c>handling_minutes</c>.</param>
/// <param name="Corrections">Misprinted piece of a heading → what it should say; replaced before the pattern is applied.</param>
public sealed record WidePeriods(
    string Headings,
    IReadOnlyDictionary<string, string> Measures,
    IReadOnlyDictionary<string, string> Corrections
);
