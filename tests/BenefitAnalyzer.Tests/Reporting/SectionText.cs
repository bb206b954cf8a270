using System.Text;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Text;
using BenefitAnalyzer.Units;

namespace BenefitAnalyzer.Tests.Reporting;

/// <summary>Sections as plain text in both languages, for approved texts.</summary>
internal static class SectionText
{
    public static string Of(params IEnumerable<ReportSection> sections) => string.Join('\n', sections.Select(Of));

    /// <summary>With a plain space between a number and its unit, where a page has one that does not break.</summary>
    public static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static string Of(ReportSection section)
    {
        var text = new StringBuilder();
        foreach (var language in new[] { Language.English, Language.TraditionalChinese })
        {
            text.Append("# ").Append(section.Title.In(language)).Append('\n');
            if (section.Finding is { } finding)
            {
                text.Append("> ").Append(finding.In(language)).Append('\n');
            }

            foreach (var block in section.Blocks)
            {
                text.Append(Of(block, language));
            }
        }

        return text.ToString();
    }

    private static string Of(Block block, Language language) =>
        block switch
        {
            Paragraph paragraph => paragraph.Text.In(language) + "\n",
            Callout callout => $"! {callout.Text.In(language)}\n",
            ChartBlock chart => $"[{chart.Finding.In(language)}]\n{Of(chart.Table, language)}",
            ReportTable table => Of(table, language),
            _ => "",
        };

    private static string Of(ReportTable table, Language language)
    {
        var number = new NumberText(language);
        return $"## {table.Title.In(language)}\n{Line(table.Columns.Select(column => column.Title.In(language)))}"
            + string.Concat(table.Rows.Select(row => Line(row.Select(Cell))))
            + (table.Note is { } note ? $"({note.In(language)})\n" : "");

        string Cell(Cell cell) =>
            cell switch
            {
                FigureCell own => number.Of(own.Figure),
                CountCell own => own.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                TextCell own => own.Text.In(language),
                _ => "",
            };

        static string Line(IEnumerable<string> cells) => string.Join(" | ", cells).TrimEnd() + "\n";
    }
}
