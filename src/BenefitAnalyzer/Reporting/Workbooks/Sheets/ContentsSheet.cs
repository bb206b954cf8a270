using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Workbooks.Parts;

namespace BenefitAnalyzer.Reporting.Workbooks.Sheets;

/// <summary>The first sheet: what the report is of, links to all others, and what marks mean.</summary>
internal sealed class ContentsSheet(WorkbookContext context)
{
    private static readonly int[] Widths = [80, 10, 100];

    public void Write(Stream stream)
    {
        using var sheet = new SheetWriter(stream, context.Styles, Widths, 0);
        var row = Head(sheet);
        var number = 0;
        foreach (var section in context.Report.Sections)
        {
            var blocks = section.Blocks.Where(block => block is ReportTable or ChartBlock).ToList();
            if (blocks.Count == 0)
            {
                continue;
            }

            sheet.Row(++row);
            sheet.Text(0, section.Title.In(context.Language), Look.Section);
            foreach (var block in blocks)
            {
                var finding = (block as ChartBlock)?.Finding.In(context.Language) ?? "";
                sheet.Row(++row, TextSize.Lines(finding, Widths[2]));
                sheet.Link(0, context.Plan.Tables[number].Title.In(context.Language), WorkbookContext.Top(context.TableNames[number]));
                sheet.Number(1, context.Plan.Tables[number].Rows.Count, null, NumberFormats.Count);
                sheet.Text(2, finding, Look.Text);
                number++;
            }
        }

        row = Annexes(sheet, row + 1);
        Marks(sheet, row + 1);
        sheet.Finish(null);
    }

    /// <returns>The last row written.</returns>
    private int Head(SheetWriter sheet)
    {
        var (report, words) = (context.Report, context.Words);
        sheet.Row(1, lines: 2);
        sheet.Text(0, report.Title.In(context.Language), Look.Title);
        (string Name, string Text)[] facts =
        [
            (words.Study, report.Study.In(context.Language)),
            (words.Currency, report.Currency),
            (words.Data, report.Data),
        ];
        foreach (var (at, fact) in facts.Index())
        {
            sheet.Row(2 + at);
            sheet.Text(0, fact.Name, Look.Plain);
            sheet.Text(1, fact.Text, Look.Plain);
        }

        var row = 2 + facts.Length;
        sheet.Across(row, words.Colours, Look.Note, Widths);
        sheet.Row(row += 2);
        sheet.Text(0, words.Table, Look.Heading);
        sheet.Text(1, words.Rows, Look.NumberHeading);
        sheet.Text(2, words.Finding, Look.Heading);
        return row;
    }

    private int Annexes(SheetWriter sheet, int row)
    {
        sheet.Row(++row);
        sheet.Link(0, context.Words.Definitions, WorkbookContext.Top(context.DefinitionsName));
        sheet.Number(1, context.Report.Definitions.Count, null, NumberFormats.Count);
        sheet.Row(++row, TextSize.Lines(context.Words.AllFigures, Widths[2]));
        sheet.Link(0, context.Words.Trace, WorkbookContext.Top(context.TraceName));
        sheet.Number(1, context.Plan.Trace.Count, null, NumberFormats.Count);
        sheet.Text(2, context.Words.AllFigures, Look.Text);
        return row;
    }

    private void Marks(SheetWriter sheet, int row)
    {
        var legend = context.Figures.Legend();
        if (legend.Count == 0)
        {
            return;
        }

        sheet.Row(++row);
        sheet.Text(0, context.Words.Mark, Look.Heading);
        sheet.Text(1, "", Look.Heading);
        sheet.Text(2, context.Words.Meaning, Look.Heading);
        foreach (var (mark, meaning) in legend)
        {
            sheet.Row(++row);
            sheet.Text(0, mark, Look.Text);
            sheet.Text(2, meaning, Look.Text);
        }
    }
}
