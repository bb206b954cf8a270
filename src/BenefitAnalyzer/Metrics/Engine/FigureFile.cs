using BenefitAnalyzer.Ingestion;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>A file that holds rows of a figure.</summary>
/// <param name="Rows">How many of its rows the figure looks at.</param>
/// <param name="Line">1-based line of one of them, to begin with; null where it cannot be told: rows without an id, a file that is gone.</param>
public sealed record FigureFile(LoadedFile File, long Rows, long? Line);
