using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using FontList = DocumentFormat.OpenXml.Spreadsheet.Fonts;

namespace BenefitAnalyzer.Reporting.Workbooks.Parts;

/// <summary>The cell formats of one workbook, collected while its sheets are written.</summary>
internal sealed class StyleBook
{
    private const uint FirstOwnFormat = 164; // the numbers below are Excel's own
    private const uint General = 0;
    private const uint AsText = 49;

    private readonly Dictionary<(Look Look, string Code), uint> styles = new() { [(Look.Plain, "")] = 0 };
    private readonly Dictionary<string, uint> codes = new(StringComparer.Ordinal);

    /// <summary>Number of the format of a cell.</summary>
    /// <param name="code">How its number is shown; empty for texts.</param>
    public uint Of(Look look, string code = "")
    {
        if (!styles.TryGetValue((look, code), out var style))
        {
            styles[(look, code)] = style = (uint)styles.Count;
            if (code.Length > 0 && !codes.ContainsKey(code))
            {
                codes[code] = FirstOwnFormat + (uint)codes.Count;
            }
        }

        return style;
    }

    public Stylesheet Sheet()
    {
        var sheet = new Stylesheet();
        if (codes.Count > 0)
        {
            sheet.Append(
                new NumberingFormats(codes.Select(code => new NumberingFormat { NumberFormatId = code.Value, FormatCode = code.Key }))
                {
                    Count = (uint)codes.Count,
                }
            );
        }

        sheet.Append(
            new FontList(
                Font("FF000000", 11),
                Font("FF1B3A57", 15, new Bold()),
                Font("FF1F5FA8", 11, new Underline()),
                Font("FFFFFFFF", 11, new Bold()),
                Font("FF1B3A57", 12, new Bold()),
                Font("FF1F4E9E", 11),
                Font("FF6B6B6B", 11, new Italic()),
                Font("FF595959", 10)
            ),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), // both are fixed by the format
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FF1B3A57" }, new BackgroundColor { Indexed = 64 })
                    {
                        PatternType = PatternValues.Solid,
                    }
                )
            ),
            new Borders(new Border(), new Border(new BottomBorder(new Color { Rgb = "FFD9D9D9" }) { Style = BorderStyleValues.Thin })),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(styles.OrderBy(style => style.Value).Select(style => Format(style.Key.Look, style.Key.Code)))
        );
        return sheet;
    }

    private CellFormat Format(Look look, string code)
    {
        var isNumber = look is Look.Value or Look.Formula or Look.Missing or Look.NumberHeading or Look.TextOfNumber;
        var isRow = look >= Look.Text && look != Look.Note;
        return new CellFormat(
            new Alignment
            {
                Vertical = look is Look.Heading or Look.NumberHeading ? VerticalAlignmentValues.Bottom : VerticalAlignmentValues.Top,
                Horizontal = isNumber ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.General,
                Indent = isNumber ? 1u : null, // a little away from the text of the next column
                WrapText = look is Look.Heading or Look.NumberHeading or Look.Text or Look.FormulaText or Look.Note,
            }
        )
        {
            NumberFormatId =
                code.Length > 0 ? codes[code]
                : look is Look.Text or Look.TextInLine or Look.FormulaText ? AsText
                : General,
            FontId = FontOf(look),
            FillId = look is Look.Heading or Look.NumberHeading ? 2u : 0u,
            BorderId = isRow ? 1u : 0u,
            QuotePrefix = look == Look.FormulaText ? true : null,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
    }

    private static uint FontOf(Look look) =>
        look switch
        {
            Look.Title => 1,
            Look.Link => 2,
            Look.Heading or Look.NumberHeading => 3,
            Look.Section => 4,
            Look.Value => 5,
            Look.Missing => 6,
            Look.Note => 7,
            _ => 0,
        };

    private static Font Font(string color, double size, OpenXmlElement? kind = null)
    {
        var font = new Font(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = "Calibri" });
        if (kind is not null)
        {
            font.PrependChild(kind);
        }

        return font;
    }
}
