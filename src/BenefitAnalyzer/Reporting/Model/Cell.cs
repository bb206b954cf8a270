using System.Globalization;
using System.Text.RegularExpressions;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Model;

/// <summary>What stands in one place of a table: a text, a whole number of the ingest, or a figure.</summary>
public abstract record Cell;

/// <summary>A label.</summary>
/// <param name="Code">Language-free form for CSV and JSON.</param>
public sealed partial record TextCell(string Code, LocalText Text) : Cell
{
    /// <summary>The number that a section wrote as text, such as 16,000; its code is the same in both languages. Null when it is none.</summary>
    public decimal? Number =>
        PlainNumber().IsMatch(Code)
        && decimal.TryParse(
            Code.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    public static TextCell Same(string text) => new(text, LocalText.Same(text));

    /// <inheritdoc cref="LocalText.Listed(IEnumerable{string})"/>
    public static TextCell Listed(IEnumerable<string> texts)
    {
        var all = LocalText.Listed(texts);
        return new TextCell(all.English, all);
    }

    /// <summary>With commas between thousands or without; not a list such as <c>1,2</c>.</summary>
    [GeneratedRegex(@"^-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$")]
    private static partial Regex PlainNumber();
}

/// <summary>A count of the ingest itself, such as rows read of a file.</summary>
public sealed record CountCell(long Count) : Cell;

/// <summary>A published number.</summary>
public sealed record FigureCell(Figure Figure) : Cell;
