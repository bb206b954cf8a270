using BenefitAnalyzer.Metrics.Figures;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>One line a table or chart on paper: the definitions of its figures, and the id of the first, from which the others' are plain.</summary>
internal sealed class FigureNote(Report report, Language language)
{
    /// <summary>Definitions that a line names: more would take the page away from what they belong to.</summary>
    private const int MostDefinitions = 6;

    private readonly Dictionary<string, FigureDefinition> definitions = report.Definitions.ToDictionary(definition => definition.Id);

    /// <summary>With the names of the definitions and how to ask for more, as a footnote; null for a table without figures.</summary>
    public string? Of(ReportTable table) =>
        FirstOf(table) is { } first
            ? In("Figures: ", "指標：")
                + string.Join(In("; ", "；"), DefinitionsOf(table, Named))
                + In(
                    $". The first is {first.Id}: ‘benefit explain’ shows what it was computed from.",
                    $"。首個數字為{first.Id}：以benefit explain可查看其計算依據。"
                )
            : null;

    /// <summary>The ids alone, in a line under a table: the annex has their words; null for a table without figures.</summary>
    public string? IdsOf(ReportTable table) =>
        FirstOf(table) is { } first
            ? In("Figures: ", "指標：")
                + string.Join(In("; ", "；"), DefinitionsOf(table, id => id))
                + In($"; first: {first.Id}", $"；首個：{first.Id}")
            : null;

    private static Figure? FirstOf(ReportTable table) => FiguresOf(table).FirstOrDefault();

    private static IEnumerable<Figure> FiguresOf(ReportTable table) =>
        table.Rows.SelectMany(row => row).OfType<FigureCell>().Select(cell => cell.Figure);

    private IEnumerable<string> DefinitionsOf(ReportTable table, Func<string, string> named)
    {
        string[] ids = [.. FiguresOf(table).Select(figure => figure.Definition).Distinct()];
        var more = ids.Length - MostDefinitions;
        return
        [
            .. ids.Take(MostDefinitions).Select(named),
            .. more > 0 ? [In($"and {more} more definitions of the annex", $"及附件所列另外{more}項定義")] : Array.Empty<string>(),
        ];
    }

    private string Named(string id) => definitions.TryGetValue(id, out var definition) ? $"{definition.Name.In(language)} [{id}]" : id;

    private string In(string english, string chinese) => new LocalText(english, chinese).In(language);
}
