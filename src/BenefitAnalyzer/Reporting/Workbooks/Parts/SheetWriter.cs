using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using BenefitAnalyzer.Inputs.Workbooks;
using BenefitAnalyzer.Tables;

namespace BenefitAnalyzer.Reporting.Workbooks.Parts;

/// <summary>Writes one sheet from its first cell to its last. A text is never a formula, whatever it begins with.</summary>
/// <remarks>Straight into the part: a tree of a hundred thousand cells in memory would take longer than the rest of the report.</remarks>
internal sealed partial class SheetWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestText = 32_767;
    private const int MostLinks = 65_000; // the format allows 65,530 in a sheet; what comes after them is text

    private readonly XmlWriter xml;
    private readonly StyleBook styles;
    private readonly List<string> merged = [];
    private readonly List<(string Cell, string Place)> links = [];
    private int row;

    /// <param name="widths">Of the columns, in characters.</param>
    /// <param name="frozenRows">How many stay in sight.</param>
    public SheetWriter(Stream stream, StyleBook styles, IReadOnlyList<int> widths, int frozenRows)
    {
        this.styles = styles;
        xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartDocument(true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">");
        if (frozenRows > 0)
        {
            xml.WriteRaw(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<pane ySplit=\"{frozenRows}\" topLeftCell=\"A{frozenRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                )
            );
        }

        xml.WriteRaw("</sheetView></sheetViews><cols>");
        foreach (var (at, width) in widths.Index())
        {
            xml.WriteRaw(
                string.Create(CultureInfo.InvariantCulture, $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{width}\" customWidth=\"1\"/>")
            );
        }

        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
    }

    /// <summary>Begins a row below the last one.</summary>
    /// <param name="lines">As high as that many lines of text.</param>
    public void Row(int number, int lines = 1)
    {
        EndRow();
        row = number;
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Text(number));
        if (lines > 1)
        {
            xml.WriteAttributeString("ht", Text(lines * TextSize.LineHeight));
            xml.WriteAttributeString("customHeight", "1");
        }
    }

    public void Text(int column, string text, Look look)
    {
        Cell(
            column,
            styles.Of(
                (look is Look.Text or Look.TextInLine or Look.TextOfNumber) && CellText.LooksLikeFormula(text) ? Look.FormulaText : look
            )
        );
        if (text.Length > 0)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Inert(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <param name="formula">What computes the number; null where it stands as it is.</param>
    public void Number(int column, decimal value, string? formula, string code)
    {
        Cell(column, styles.Of(formula is null ? Look.Value : Look.Formula, code));
        if (formula is not null)
        {
            xml.WriteElementString("f", Main, formula);
        }

        xml.WriteElementString("v", Main, Text(value));
        xml.WriteEndElement();
    }

    /// <summary>A text that leads to a cell.</summary>
    public void Link(int column, string text, string place)
    {
        Text(column, text, links.Count < MostLinks ? Look.Link : Look.Text);
        if (links.Count < MostLinks)
        {
            links.Add((CellText.Address(column, (uint)row), place));
        }
    }

    /// <summary>A text over several columns of a row of its own.</summary>
    public void Across(int number, string text, Look look, IReadOnlyList<int> widths)
    {
        Row(number, TextSize.Lines(text, widths.Sum()));
        Text(0, text, look);
        if (widths.Count > 1)
        {
            merged.Add($"{CellText.Address(0, (uint)number)}:{CellText.Address(widths.Count - 1, (uint)number)}");
        }
    }

    /// <summary>Ends the sheet.</summary>
    /// <param name="filter">The range that people can filter; null for none.</param>
    public void Finish(string? filter)
    {
        EndRow();
        xml.WriteEndElement();
        if (filter is not null)
        {
            xml.WriteStartElement("autoFilter", Main);
            xml.WriteAttributeString("ref", filter);
            xml.WriteEndElement();
        }

        List("mergeCells", merged, range => Element("mergeCell", ("ref", range)));
        List("hyperlinks", links, link => Element("hyperlink", ("ref", link.Cell), ("location", link.Place)));
        Element("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.5"), ("header", "0.3"), ("footer", "0.3"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    public void Dispose() => xml.Dispose();

    private void Cell(int column, uint style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", CellText.Address(column, (uint)row));
        xml.WriteAttributeString("s", Text((int)style));
    }

    private void EndRow()
    {
        if (row > 0)
        {
            xml.WriteEndElement();
            row = 0;
        }
    }

    private void List<T>(string name, List<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            xml.WriteStartElement(name, Main);
            items.ForEach(write);
            xml.WriteEndElement();
        }
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    /// <summary>As long as a cell may be, and so that nothing in it is taken for a coded character.</summary>
    private static string Inert(string text)
    {
        var legal = MarkupText.Legal(text);
        if (legal.Contains("_x", StringComparison.Ordinal))
        {
            legal = Coded().Replace(legal, "_x005F$0");
        }

        return legal.Length <= LongestText ? legal : MarkupText.Legal(legal[..(LongestText - 1)] + "…");
    }

    /// <summary>The number that spreadsheets keep, nearest to ours; a cast from decimal may miss it by its last bit.</summary>
    private static string Text(decimal number) =>
        double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .ToString("R", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Coded();
}
