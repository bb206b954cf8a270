using System.Globalization;
using BenefitAnalyzer.Reporting.Workbooks.Formulas;
using BenefitAnalyzer.Reporting.Workbooks.Parts;

namespace BenefitAnalyzer.Reporting.Workbooks.Sheets;

/// <summary>What the figures mean: the annex of the page.</summary>
internal sealed class DefinitionsSheet(WorkbookContext context)
{
    private static readonly int[] Widths = [40, 45, 100];

    public void Write(Stream stream)
    {
        using var sheet = new SheetWriter(stream, context.Styles, Widths, CellPlace.FirstRow - 1);
        context.Head(sheet, context.Words.Definitions, [.. context.Words.DefinitionColumns.Select(heading => (heading, false))], Widths);
        var row = CellPlace.FirstRow;
        foreach (var definition in context.Report.Definitions)
        {
            string[] texts = [definition.Id, definition.Name.In(context.Language), definition.Formula.In(context.Language)];
            sheet.Row(row++, texts.Zip(Widths, TextSize.Lines).Max());
            foreach (var (column, text) in texts.Index())
            {
                sheet.Text(column, text, Look.Text);
            }
        }

        sheet.Finish(
            row == CellPlace.FirstRow ? null : string.Create(CultureInfo.InvariantCulture, $"A{CellPlace.FirstRow - 1}:C{row - 1}")
        );
    }
}
