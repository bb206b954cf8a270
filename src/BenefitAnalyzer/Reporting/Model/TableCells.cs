using System.Globalization;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>Cells that many tables have: times, whose codes sort, figures that may be absent, and the label of a row of sums.</summary>
public static class TableCells
{
    /// <summary>Label of the last row of a table, which is the sum of those above it.</summary>
    public static TextCell Total { get; } = new("total", new LocalText("Total", "合計"));

    public static TextCell Month(DateOnly month) => new(MonthKey(month), DateText.Month(month));

    /// <summary>A month as rows of a question name it, such as <c>2005-04</c>.</summary>
    public static string MonthKey(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static TextCell Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateText.Day(day));

    public static TextCell Year(FiscalYear year) => new(year.ToString(), year.Name);

    /// <summary>A fiscal year as rows of a question name it.</summary>
    public static TextCell Year(string year) => FiscalYear.TryParse(year, out var own) ? Year(own) : TextCell.Same(year);

    /// <summary>An empty text where there is no figure.</summary>
    public static Cell FigureOrNothing(Figure? figure) => figure is null ? TextCell.Same("") : new FigureCell(figure);

    /// <summary>The same where a blank would leave open whether it is nothing or not counted.</summary>
    public static Cell FigureOrNoData(Figure? figure) => figure is null ? new TextCell("", FigureWords.NoData) : new FigureCell(figure);

    /// <summary>The same without what its reason says: as a footnote of every cell it would hide those that matter, and <c>explain</c> tells it.</summary>
    public static Cell ValueAlone(Figure figure) =>
        figure.Value is null ? TextCell.Same("") : new FigureCell(figure with { Reason = null });
}
