using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Metrics.Engine;

/// <summary>Where a figure comes from: its definition, the query that ran with its values, and the files behind it.</summary>
/// <param name="Files">Files of the sources that the figure may count, with their hashes and rows.</param>
public sealed record Explanation(Metric Metric, Figure Figure, IReadOnlyList<LoadedFile> Files)
{
    /// <summary>How groups were compared; null where none were.</summary>
    public LocalText? Comparison { get; init; }

    /// <summary>Computes a figure again.</summary>
    /// <param name="keys">The row wanted, one value for each of the query's dimensions.</param>
    /// <returns>Null when there is no such row; the reason was reported.</returns>
    internal static Explanation? Of(
        LoadedStudy loaded,
        Metric metric,
        MetricQuery query,
        IReadOnlyList<string?> keys,
        Action<Diagnostic> report,
        CancellationToken token
    )
    {
        var result = new MetricEngine(loaded).Run(metric, query, token);
        foreach (var diagnostic in result.Diagnostics)
        {
            report(diagnostic);
        }

        var row = result.Rows.FirstOrDefault(row => row.Keys.SequenceEqual(keys));
        if (row is null)
        {
            if (result.Diagnostics.Count == 0)
            {
                report(Diagnostic.Error(DiagnosticCodes.UnknownFigure, null, null, "no data has these values; the figure does not exist"));
            }

            return null;
        }

        var source = query.By.Zip(keys).FirstOrDefault(pair => pair.First == "source").Second;
        return new Explanation(metric, row.Figure, [.. loaded.Files.Where(file => source is null || file.Source == source)])
        {
            Comparison = query.Standardise is null ? null : ComparisonMethod.Formula,
        };
    }
}
