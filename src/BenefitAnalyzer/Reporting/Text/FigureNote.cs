using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Reporting.Text;

/// <summary>One line a table or chart on paper: the definitions of its figures, and the id of the first, from which the others' are plain.</summary>
internal sealed class FigureNote(Report report, Language language)
{
    /// <summary>Definitions that a line names: more would take the page away from what they belong to.</summary>
    private const int MostDefinitions = 6;

    private readonly Dictionary<string, FigureDefinition> definitions = report.Definitions.ToDictionary(definition => definition.Id);

    /// <summary>Null for a table without figures.</summary>
    public string? Of(ReportTable table)
    {
        var figures = table.Rows.SelectMany(row => row).OfType<FigureCell>().Select(cell => cell.Figure).ToList();
        if (figures.Count == 0)
        {
            return null;
        }

        string[] ids = [.. figures.Select(figure => figure.Definition).Distinct()];
        var named = ids.Take(MostDefinitions).Select(Named).ToList();
        if (ids.Length > MostDefinitions)
        {
            var more = ids.Length - MostDefinitions;
            named.Add(In($"and {more} more definitions of the annex", $"及附件所列另外{more}項定義"));
        }

        var first = figures[0].Id;
        return In("Figures: ", "數字：")
            + string.Join(In("; ", "；"), named)
            + In(
                $". The first is {first}: ‘benefit explain’ shows what it was computed from.",
                $"。首個數字為{first}：以benefit explain可查看其計算依據。"
            );
    }

    private string Named(string id) => definitions.TryGetValue(id, out var definition) ? $"{definition.Name.In(language)} [{id}]" : id;

    private string In(string english, string chinese) => new LocalText(english, chinese).In(language);
}
