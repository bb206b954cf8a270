namespace BenefitAnalyzer.Ingestion.Suggestions;

/// <summary>How headings may tell period and measure.</summary>
/// <param name="Measures">Text of a measure in a heading → what it measures; null where somebody must say it.</param>
/// <param name="Corrections">Piece of a heading that looks misprinted → what it may mean.</param>
public sealed record PeriodsDraft(
    string Headings,
    IReadOnlyList<KeyValuePair<string, string?>> Measures,
    IReadOnlyList<KeyValuePair<string, string>> Corrections,
    IReadOnlyList<string> Reasons
);
