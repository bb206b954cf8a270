using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>What stands in one place of a table: a text, a whole number of the ingest, or a figure.</summary>
public abstract record Cell;

/// <summary>A label.</summary>
/// <param name="Code">Language-free form for CSV and JSON.</param>
public sealed record TextCell(string Code, LocalText Text) : Cell
{
    public static TextCell Same(string text) => new(text, LocalText.Same(text));
}

/// <summary>A count of the ingest itself, such as rows read of a file.</summary>
public sealed record CountCell(long Count) : Cell;

/// <summary>A published number.</summary>
public sealed record FigureCell(Figure Figure) : Cell;
