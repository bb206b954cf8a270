using System.Globalization;
using BenefitAnalyzer.Metrics;
using BenefitAnalyzer.Metrics.Disclosure;
using BenefitAnalyzer.Metrics.Engine;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Metrics.Volume;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Packs;

/// <summary>Counts by month, service and channel that anyone may see.</summary>
/// <remarks>
/// Totals of a month and channel are hidden as a report hides them, with others so that none can be worked out from the month's total: what
/// a report prints and what stands here must not be told from each other's difference. Such a month and channel is added up over the fiscal
/// year: at least two months, and together no fewer than the smallest cell. What is too small even for that is left out. In a month and
/// channel that is shown, the hidden services stand together under one service of their own, if need be with the smallest that is not
/// hidden, so that its total is always right.
/// </remarks>
/// <param name="Months">Counts of a month.</param>
/// <param name="Years">Counts of a fiscal year, as far as the data goes, that stand in no month.</param>
/// <param name="LeftOut">Fiscal years and channels of which something is left out, and returns that fit no month and channel.</param>
/// <param name="IsCompleted">Whether completions are counted; else starts, where a source knows no outcome.</param>
internal sealed record PublicCube(IReadOnlyList<PublicCell> Months, IReadOnlyList<PublicCell> Years, int LeftOut, bool IsCompleted)
{
    private static readonly string[] Cell = [Dimensions.Month, Field.Service, Field.Channel];
    private static readonly string[] Line = [Dimensions.Month, Field.Channel];

    public static PublicCube Of(LoadedStudy loaded, CancellationToken token)
    {
        Metric completed = new Completed();
        return loaded.Engine.Deliveries.EndingsUnknown.Count == 0 && Rows(completed, Cell) is { Count: > 0 } rows
            ? Of(loaded.Study, completed, rows, Rows(completed, Line), isCompleted: true)
            : Of(loaded.Study, new Started(), Rows(new Started(), Cell), Rows(new Started(), Line), isCompleted: false);

        IReadOnlyList<MetricRow> Rows(Metric metric, string[] by) =>
            loaded.Engine.Run(metric, new MetricQuery(metric.Id) { By = by }, token).Rows;
    }

    private static PublicCube Of(
        Study study,
        Metric metric,
        IReadOnlyList<MetricRow> rows,
        IReadOnlyList<MetricRow> lines,
        bool isCompleted
    )
    {
        var smallest = SmallCells.SmallestOf(study);
        // A return over several months belongs to none, and one without a channel to none of these.
        var whole = Whole(rows);
        var counts = whole.ToDictionary(row => row.Keys, CountOf, KeyComparer.Instance);
        var hiddenLines = SmallCells
            .Hide(metric, Whole(lines), smallest)
            .Where(line => line.Figure.State == FigureState.Suppressed)
            .Select(line => (MonthOf(line), line.Keys[1]!))
            .ToHashSet();
        var cells = new List<PublicCell>();
        var waiting = new List<(DateOnly Month, string Channel, long Count)>();
        foreach (var line in SmallCells.Hide(metric, whole, smallest).GroupBy(row => (Month: MonthOf(row), Channel: row.Keys[^1]!)))
        {
            var (month, channel) = line.Key;
            if (hiddenLines.Contains(line.Key))
            {
                waiting.Add((month, channel, line.Sum(row => counts[row.Keys])));
                continue;
            }

            var hidden = line.Where(row => row.Figure.State == FigureState.Suppressed).Select(row => counts[row.Keys]).ToList();
            var shown = line.Where(row => row.Figure is { State: FigureState.Known, Value: > 0 })
                .Select(row => new PublicCell(month, LastOf(month), row.Keys[1], channel, counts[row.Keys]))
                .OrderBy(cell => cell.Count)
                .ThenBy(cell => cell.Service, StringComparer.Ordinal)
                .ToList();
            while (hidden.Count > 0 && shown.Count > 0 && !MayStandTogether(hidden, smallest))
            {
                hidden.Add(shown[0].Count);
                shown.RemoveAt(0);
            }

            cells.AddRange(shown);
            if (hidden.Count > 0)
            {
                cells.Add(new PublicCell(month, LastOf(month), null, channel, hidden.Sum()));
            }
        }

        var years = waiting.GroupBy(cell => (Year: study.FiscalYearOf(cell.Month), cell.Channel)).ToList();
        var large = years.Where(year => MayStandTogether([.. year.Select(cell => cell.Count)], smallest)).ToList();
        return new PublicCube(
            cells,
            [.. large.Select(year => OfYear(year.Key.Year, year.Key.Channel, year.Sum(cell => cell.Count)))],
            rows.Count - whole.Count + years.Count - large.Count,
            isCompleted
        );

        // All of a year have the same days, so that they can be added up.
        PublicCell OfYear(FiscalYear year, string channel, long count)
        {
            var months = whole.Select(MonthOf).Where(month => study.FiscalYearOf(month) == year).ToList();
            return new PublicCell(months.Min(), LastOf(months.Max()), null, channel, count);
        }
    }

    private static List<MetricRow> Whole(IEnumerable<MetricRow> rows) => [.. rows.Where(row => row.Keys.All(key => key is not null))];

    private static long CountOf(MetricRow row) => (long)(row.Figure.Value ?? 0);

    /// <summary>Whether a sum of hidden counts tells none of them, and is no small count itself.</summary>
    private static bool MayStandTogether(List<long> hidden, int smallest) => hidden.Count > 1 && hidden.Sum() >= smallest;

    private static DateOnly MonthOf(MetricRow row) => DateOnly.ParseExact(row.Keys[0] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly LastOf(DateOnly month) => month.AddMonths(1).AddDays(-1);
}
