using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>Counts by month, service and channel that anyone may see.</summary>
/// <remarks>
/// A cell that must be hidden is hidden as reports hide it. The hidden cells of a month and channel are then added up under one service of
/// their own, so that totals by channel and take-up stay right: at least two of them, and together no fewer than the smallest cell, which is
/// no more than their total says. What cannot be added up so is left out.
/// </remarks>
/// <param name="Cells">Month as <c>2005-04</c>; the service is null for what was added up.</param>
/// <param name="LeftOut">Months and channels of which something is left out.</param>
/// <param name="IsCompleted">Whether completions are counted; else starts, where sources know no outcome.</param>
internal sealed record PublicCube(
    IReadOnlyList<(string Month, string? Service, string Channel, long Count)> Cells,
    int LeftOut,
    bool IsCompleted
)
{
    public static PublicCube Of(LoadedStudy loaded, CancellationToken token)
    {
        Metric completed = new Completed();
        var rows = Rows(completed);
        return rows.Count > 0 ? Of(loaded.Study, completed, rows, true) : Of(loaded.Study, new Started(), Rows(new Started()), false);

        IReadOnlyList<MetricRow> Rows(Metric metric) =>
            loaded.Engine.Run(metric, new MetricQuery(metric.Id) { By = [Dimensions.Month, Field.Service, Field.Channel] }, token).Rows;
    }

    private static PublicCube Of(Study study, Metric metric, IReadOnlyList<MetricRow> rows, bool isCompleted)
    {
        var smallest = SmallCells.SmallestOf(study);
        // A return over several months belongs to none, and one without a channel to none of these.
        var whole = rows.Where(row => row.Keys.All(key => key is not null)).ToList();
        var counts = whole.ToDictionary(row => row.Keys, row => (long)(row.Figure.Value ?? 0), KeyComparer.Instance);
        var cells = new List<(string, string?, string, long)>();
        var leftOut = rows.Count - whole.Count;
        foreach (var line in SmallCells.Hide(metric, whole, smallest).GroupBy(row => (Month: row.Keys[0]!, Channel: row.Keys[2]!)))
        {
            cells.AddRange(
                line.Where(row => row.Figure is { State: FigureState.Known, Value: > 0 })
                    .Select(row => (line.Key.Month, row.Keys[1], line.Key.Channel, counts[row.Keys]))
            );
            var hidden = line.Where(row => row.Figure.State == FigureState.Suppressed).Select(row => counts[row.Keys]).ToList();
            if (hidden.Count > 1 && hidden.Sum() >= smallest)
            {
                cells.Add((line.Key.Month, null, line.Key.Channel, hidden.Sum()));
            }
            else if (hidden.Count > 0)
            {
                leftOut++;
            }
        }

        return new PublicCube(cells, leftOut, isCompleted);
    }
}
