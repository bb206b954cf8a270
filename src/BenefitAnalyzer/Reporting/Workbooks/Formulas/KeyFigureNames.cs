using System.Text.RegularExpressions;
using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;

namespace BenefitAnalyzer.Reporting.Workbooks.Formulas;

/// <summary>Names for the cells of key figures, made from their addresses: <c>appraisal_npv_initiative_e_centre</c>.</summary>
/// <remarks>A key figure is of the whole or of one thing, and stands in a table that paper prints in full; thousands of names would help nobody.</remarks>
internal static partial class KeyFigureNames
{
    private const int LongestTable = Html.TableView.RowsOnPaper;
    private const int Longest = 255;

    public static IReadOnlyList<(string Name, CellPlace Place)> Of(IReadOnlyList<ReportTable> tables, IReadOnlyList<TraceRow> trace)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<(string, CellPlace)>();
        foreach (var (figure, table) in trace)
        {
            if (table is { } place && tables[place.Sheet].Rows.Count <= LongestTable && IsKey(figure))
            {
                names.Add((Unique(NameOf(figure.Id), used), place));
            }
        }

        return names;
    }

    private static bool IsKey(Figure figure) => figure.State == FigureState.Known && !figure.Id.Contains('&', StringComparison.Ordinal);

    /// <summary>Letters of the Latin alphabet, digits and underscores, and nothing that a spreadsheet would take for a cell.</summary>
    private static string NameOf(string id)
    {
        var name = Other().Replace(id, "_");
        name = CellLike().IsMatch(name) || char.IsAsciiDigit(name[0]) ? "_" + name : name;
        return name.Length > Longest ? name[..Longest] : name;
    }

    private static string Unique(string name, HashSet<string> used)
    {
        var unique = name;
        for (var number = 2; !used.Add(unique); number++)
        {
            unique = $"{name[..Math.Min(name.Length, Longest - 10)]}_{number}";
        }

        return unique;
    }

    [GeneratedRegex("[^A-Za-z0-9_]+")]
    private static partial Regex Other();

    [GeneratedRegex("^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*[Cc]?[0-9]*|[Cc][0-9]*)$")]
    private static partial Regex CellLike();
}
