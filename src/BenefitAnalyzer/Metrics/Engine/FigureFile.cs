using BenefitAnalyzer.Ingestion;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>A file that holds rows of a figure.</summary>
/// <param name="Rows">How many of its rows the figure looks at.</param>
/// <param name="Line">1-based line of one of them, to begin with; null where it cannot be told: rows without an id, a file that is gone.</param>
public sealed record FigureFile(LoadedFile File, long Rows, long? Line)
{
    /// <summary>The files of several figures, each file once.</summary>
    internal static IReadOnlyList<FigureFile> Together(IEnumerable<FigureFile> files) =>
        [
            .. files
                .GroupBy(file => file.File)
                .Select(group => new FigureFile(group.Key, group.Sum(file => file.Rows), group.Min(file => file.Line)))
                .OrderBy(file => file.File.Name, StringComparer.Ordinal),
        ];
}
