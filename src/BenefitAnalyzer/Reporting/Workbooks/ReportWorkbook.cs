using BenefitAnalyzer.Inputs.Workbooks;
using BenefitAnalyzer.Reporting.Model;
using BenefitAnalyzer.Reporting.Workbooks.Formulas;
using BenefitAnalyzer.Reporting.Workbooks.Sheets;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Reporting.Workbooks;

/// <summary>A report as a workbook in one language: a sheet for each table, totals, shares and present values as formulas, and a sheet of all figures.</summary>
public static class ReportWorkbook
{
    /// <summary>The same report gives the same bytes.</summary>
    public static void Write(Report report, Language language, Stream stream, CancellationToken token) =>
        Write(report, WorkbookPlan.Of(report), language, stream, token);

    /// <summary>The same with a plan that the workbooks of both languages share.</summary>
    internal static void Write(Report report, WorkbookPlan plan, Language language, Stream stream, CancellationToken token)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            // The library's own ids of parts are random.
            var book = document.AddNewPart<WorkbookPart>(WorkbookWriter.MainType, "book");
            Add(book, new WorkbookContext(report, plan, language), token);
        }

        ArchiveTimes.Remove(content);
        content.Position = 0;
        content.CopyTo(stream);
    }

    private static void Add(WorkbookPart book, WorkbookContext context, CancellationToken token)
    {
        List<(string Name, Action<Stream> Write)> sheets =
        [
            (context.ContentsName, new ContentsSheet(context).Write),
            .. context.TableNames.Select(
                (name, number) => (name, (Action<Stream>)(stream => new TableSheet(context, number).Write(stream)))
            ),
            (context.DefinitionsName, new DefinitionsSheet(context).Write),
            (context.TraceName, new TraceSheet(context).Write),
        ];
        var list = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        foreach (var (at, (name, write)) in sheets.Index())
        {
            token.ThrowIfCancellationRequested();
            var id = $"sheet{at + 1}";
            var part = book.AddNewPart<WorksheetPart>(id);
            using (var stream = part.GetStream(FileMode.Create))
            {
                write(stream);
            }

            list.Append(
                new Sheet
                {
                    Id = id,
                    SheetId = (uint)at + 1,
                    Name = name,
                }
            );
        }

        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = context.Styles.Sheet();
        book.Workbook = new Workbook(new BookViews(new WorkbookView()), list, Names(context));
    }

    /// <summary>Key figures by name, and the headings that each printed page repeats.</summary>
    private static DefinedNames Names(WorkbookContext context)
    {
        var text = context.FormulasOn(CellPlace.Trace);
        var heading = CellPlace.FirstRow - 1;
        string[] names = [.. context.TableNames, context.DefinitionsName, context.TraceName];
        return new DefinedNames(
            names
                .Select(
                    (name, at) =>
                        new DefinedName($"{WorkbookContext.Quoted(name)}!${heading}:${heading}")
                        {
                            Name = "_xlnm.Print_Titles",
                            LocalSheetId = (uint)at + 1, // after the contents
                        }
                )
                .Concat(context.Plan.KeyFigures.Select(key => new DefinedName(text.Fixed(key.Place)) { Name = key.Name }))
        );
    }
}
