using BenefitAnalyzer.Studies.Reading.References;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Inputs.Workbooks;

/// <summary>The formats of the workbook: headings, and one for each form of a column.</summary>
internal static class WorkbookStyles
{
    public const uint Heading = 1;
    public const uint RequiredHeading = 2;
    public const uint Shown = 3;

    /// <summary>Text that begins like a formula: the mark keeps it a text when somebody edits it.</summary>
    public const uint FormulaText = 4;

    private const uint Text = 5;
    private const uint Day = 6;
    private const uint Whole = 7;
    private const uint Number = 8;
    private const uint Share = 9;
    private const uint DayFormat = 164; // the first number that is not Excel's own
    private const uint ShareFormat = 165;

    public static uint Of(ColumnForm form) =>
        form switch
        {
            ColumnForm.Day => Day,
            ColumnForm.Whole => Whole,
            ColumnForm.Number => Number,
            ColumnForm.Share => Share,
            _ => Text,
        };

    public static Stylesheet Sheet() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" },
                new NumberingFormat { NumberFormatId = ShareFormat, FormatCode = "0.0%" }
            ),
            new Fonts(Font("FF000000"), Font("FFFFFFFF", bold: true), Font("FF595959")),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), // both are fixed by the format
                Fill("FF44617B"),
                Fill("FF1B3A57"),
                Fill("FFF2F2F2")
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Format(0, 1, 2, Wrapped),
                Format(0, 1, 3, Wrapped),
                Format(49, 2, 4, Wrapped),
                new CellFormat(Wrapped())
                {
                    NumberFormatId = 49,
                    QuotePrefix = true,
                    ApplyNumberFormat = true,
                    ApplyAlignment = true,
                },
                Format(49, 0, 0, Wrapped),
                Format(DayFormat, 0, 0, Beside),
                Format(3, 0, 0, Beside),
                Format(0, 0, 0, Beside),
                Format(ShareFormat, 0, 0, Beside)
            )
        );

    private static CellFormat Format(uint number, uint font, uint fill, Func<Alignment> alignment) =>
        new(alignment())
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyAlignment = true,
        };

    private static Alignment Wrapped() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };

    /// <summary>To the right, a little away from the text of the next column.</summary>
    private static Alignment Beside() =>
        new()
        {
            Vertical = VerticalAlignmentValues.Top,
            Horizontal = HorizontalAlignmentValues.Right,
            Indent = 1,
        };

    private static Font Font(string color, bool bold = false) =>
        bold
            ? new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = color }, new FontName { Val = "Calibri" })
            : new Font(new FontSize { Val = 11 }, new Color { Rgb = color }, new FontName { Val = "Calibri" });

    private static Fill Fill(string color) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = color }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }
        );
}
