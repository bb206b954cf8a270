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
/// A cell that must be hidden is hidden as reports hide it. The hidden cells of a month and channel are then added up under one service of
/// their own, so that totals by channel and take-up stay right: at least two of them, and together no fewer than the smallest cell, which is
/// no more than their total says. What is too small for a month is added up over the fiscal year by the same rule, and what is too small
/// even for that is left out.
/// </remarks>
/// <param name="Months">Counts of a month.</param>
/// <param name="Years">Counts of a fiscal year, as far as the data goes, that stand in no month.</param>
/// <param name="LeftOut">Fiscal years and channels of which something is left out, and returns that fit no month and channel.</param>
/// <param name="IsCompleted">Whether completions are counted; else starts, where sources know no outcome.</param>
internal sealed record PublicCube(IReadOnlyList<PublicCell> Months, IReadOnlyList<PublicCell> Years, int LeftOut, bool IsCompleted)
{
    public static PublicCube Of(LoadedStudy loaded, CancellationToken token)
    {
        Metric completed = new Completed();
        var rows = Rows(completed);
        return rows.Count > 0
            ? Of(loaded.Study, completed, rows, isCompleted: true)
            : Of(loaded.Study, new Started(), Rows(new Started()), isCompleted: false);

        IReadOnlyList<MetricRow> Rows(Metric metric) =>
            loaded.Engine.Run(metric, new MetricQuery(metric.Id) { By = [Dimensions.Month, Field.Service, Field.Channel] }, token).Rows;
    }

    private static PublicCube Of(Study study, Metric metric, IReadOnlyList<MetricRow> rows, bool isCompleted)
    {
        var smallest = SmallCells.SmallestOf(study);
        // A return over several months belongs to none, and one without a channel to none of these.
        var whole = rows.Where(row => row.Keys.All(key => key is not null)).ToList();
        var counts = whole.ToDictionary(row => row.Keys, row => (long)(row.Figure.Value ?? 0), KeyComparer.Instance);
        var cells = new List<PublicCell>();
        var waiting = new List<(DateOnly Month, string Channel, long Count)>();
        foreach (var line in SmallCells.Hide(metric, whole, smallest).GroupBy(row => (Month: MonthOf(row), Channel: row.Keys[2]!)))
        {
            var (month, channel) = line.Key;
            cells.AddRange(
                line.Where(row => row.Figure is { State: FigureState.Known, Value: > 0 })
                    .Select(row => new PublicCell(month, LastOf(month), row.Keys[1], channel, counts[row.Keys]))
            );
            var hidden = line.Where(row => row.Figure.State == FigureState.Suppressed).Select(row => counts[row.Keys]).ToList();
            if (MayStandTogether(hidden, smallest))
            {
                cells.Add(new PublicCell(month, LastOf(month), null, channel, hidden.Sum()));
            }
            else
            {
                waiting.AddRange(hidden.Select(count => (month, channel, count)));
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

    /// <summary>Whether a sum of hidden counts tells none of them, and is no small count itself.</summary>
    private static bool MayStandTogether(List<long> hidden, int smallest) => hidden.Count > 1 && hidden.Sum() >= smallest;

    private static DateOnly MonthOf(MetricRow row) => DateOnly.ParseExact(row.Keys[0] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly LastOf(DateOnly month) => month.AddMonths(1).AddDays(-1);
}
