using BenefitAnalyzer.Inputs.Sheets;
using BenefitAnalyzer.Studies.Reading.References;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;
using Table = BenefitAnalyzer.Tables.Table;

namespace BenefitAnalyzer.Inputs.Workbooks;

/// <summary>Writes the inputs of a study as a workbook: a sheet of guidance, then a sheet for each table and kind of setting.</summary>
internal static class WorkbookWriter
{
    private const int WidestColumn = 45;
    private const int WidestExplanation = 75;
    private const double LineHeight = 15;

    /// <summary>Of a workbook's main part, whose id can only be chosen where its type is told.</summary>
    public const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static void Write(StudyInputs inputs, Stream stream)
    {
        var sheets = inputs.Sheets.Select(sheet => (Sheet: sheet, Table: sheet.Current(inputs))).ToList();
        var codes = sheets.ToDictionary(
            pair => pair.Sheet.Name,
            pair => pair.Table.IndexOf(pair.Sheet.Keys[0]) ?? 0,
            StringComparer.Ordinal
        );
        string[] groups = [.. inputs.Study.Groups.Select(group => group.Id), Studies.Field.District];
        Write([(new AboutSheet(sheets), AboutSheet.TableOf(inputs.Study, sheets)), .. sheets], new Dropdowns(codes, groups), stream);
    }

    /// <summary>Writes sheets in their order. The same sheets give the same bytes.</summary>
    /// <param name="stream">Can be read and sought in.</param>
    public static void Write(IReadOnlyList<(InputSheet Sheet, Table Table)> sheets, Dropdowns dropdowns, Stream stream)
    {
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            Add(document, sheets, dropdowns);
        }

        ArchiveTimes.Remove(stream);
    }

    private static void Add(SpreadsheetDocument document, IReadOnlyList<(InputSheet Sheet, Table Table)> sheets, Dropdowns dropdowns)
    {
        // The library's own ids of parts are random.
        var workbook = document.AddNewPart<WorkbookPart>(MainType, "book");
        workbook.Workbook = new Workbook(new SheetList());
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Sheet();
        foreach (var (sheet, table) in sheets)
        {
            Add(workbook, sheet, table, dropdowns);
        }
    }

    private static void Add(WorkbookPart workbook, InputSheet sheet, Table table, Dropdowns dropdowns)
    {
        var columns = table.Headings.Select(heading => sheet.ColumnOf(heading.Text)).ToList();
        var part = workbook.AddNewPart<WorksheetPart>(sheet.Name);
        part.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(FrozenView()),
            new Columns(columns.Select((column, at) => Format(column, at, Width(column, at, table)))),
            new SheetData(RowsOf(sheet, table, columns))
        );
        var rules = columns
            .Select((column, at) => column.IsOnlyShown ? null : dropdowns.Of(column, at, table.Rows.Count))
            .OfType<DataValidation>()
            .ToList();
        if (rules.Count > 0)
        {
            part.Worksheet.Append(new DataValidations(rules) { Count = (uint)rules.Count });
        }

        part.Worksheet.Append(
            new PageSetup
            {
                Orientation = OrientationValues.Landscape,
                FitToHeight = 0,
                PaperSize = 9,
            }
        );
        HeadingNotes.Write(part, [.. columns.Select(NoteOf)]);
        var sheets = workbook.Workbook!.GetFirstChild<SheetList>()!;
        sheets.Append(
            new Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)sheets.Count() + 1,
                Name = sheet.Name,
            }
        );
    }

    private static string NoteOf(ReferenceColumn column) => column.Note is { } note ? $"{note.English}\n{note.Chinese}" : "";

    private static IEnumerable<Row> RowsOf(InputSheet sheet, Table table, List<ReferenceColumn> columns)
    {
        var headings = columns.Select(
            (column, at) =>
            {
                var cell = CellText.Of(table.Headings[at].Text, ColumnForm.Text, at, 1);
                cell.StyleIndex = column.IsRequired ? WorkbookStyles.RequiredHeading : WorkbookStyles.Heading;
                return cell;
            }
        );
        yield return new Row(headings) { RowIndex = 1 };
        int[] widths = [.. columns.Select((column, at) => Width(column, at, table))];
        foreach (var (index, texts) in table.Rows.Index())
        {
            var row = (uint)index + 2;
            var cells = texts.Select(
                (text, at) =>
                {
                    var cell = CellText.Of(text.Text, columns[at].Form, at, row);
                    var isFixed = columns[at].IsOnlyShown || (sheet.HasFixedRows && sheet.Keys.Contains(columns[at].Heading));
                    cell.StyleIndex =
                        isFixed ? WorkbookStyles.Shown
                        : cell.DataType is not null && CellText.LooksLikeFormula(text.Text) ? WorkbookStyles.FormulaText
                        : WorkbookStyles.Of(columns[at].Form);
                    return cell;
                }
            );
            yield return RowOf(cells, row, texts.Select((text, at) => (text.Text, widths[at])));
        }
    }

    private static SheetView FrozenView() =>
        new(
            new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        };

    /// <summary>Wide enough for most of what stands in it, in characters.</summary>
    private static int Width(ReferenceColumn column, int index, Table table)
    {
        var widest = table.Rows.Prepend(table.Headings).Max(row => Width(row[index].Text));
        return Math.Clamp(widest, column.Form == ColumnForm.Day ? 11 : 7, column.IsOnlyShown ? WidestExplanation : WidestColumn) + 2;
    }

    /// <summary>A Chinese character takes two places.</summary>
    private static int Width(string text) => text.Sum(letter => letter > 0x2E7F ? 2 : 1);

    private static Column Format(ReferenceColumn column, int index, int width) =>
        new()
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = width,
            CustomWidth = true,
            Style = WorkbookStyles.Of(column.Form),
        };

    /// <summary>A row as high as its longest text over several lines; not every program finds that out by itself.</summary>
    private static Row RowOf(IEnumerable<Cell> cells, uint index, IEnumerable<(string Text, int Width)> texts)
    {
        var lines = texts.Max(cell => Math.Max(1, (int)Math.Ceiling(Width(cell.Text) / (cell.Width - 1.0))));
        var row = new Row(cells) { RowIndex = index };
        if (lines > 1)
        {
            row.Height = lines * LineHeight;
            row.CustomHeight = true;
        }

        return row;
    }
}
