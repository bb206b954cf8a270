namespace BenefitAnalyzer.Metrics.Figures;

/// <summary>What a figure was computed from; shared by all figures of one query.</summary>
/// <param name="Query">The SQL that ran, with its dimensions filled in.</param>
/// <param name="Parameters">Bound values by name, as text.</param>
/// <param name="Data">Hash over the names and contents of all loaded files, and over what of the study decides how rows are read and grouped.</param>
public sealed record FigureOrigin(string Query, IReadOnlyDictionary<string, string> Parameters, string Data);
