using System.Text;
using BenefitAnalyzer.Tables;
using BenefitAnalyzer.Units;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>Texts as runs and paragraphs of one language.</summary>
internal sealed class DocxText(Language language)
{
    /// <summary>A text in which a document cannot be broken: what XML cannot hold becomes the replacement character.</summary>
    /// <remarks>Marks that turn the direction of writing go too: one in a name would turn the text after it.</remarks>
    public static string Legal(string text) => MarkupText.Legal(string.Concat(text.EnumerateRunes().Where(rune => !IsDirection(rune))));

    public W.Paragraph Paragraph(string style, IEnumerable<OpenXmlElement> content) =>
        new(content) { ParagraphProperties = new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } } };

    public W.Paragraph Paragraph(string style, string text) => Paragraph(style, [Run(text)]);

    /// <param name="style">Of characters; null for that of the paragraph.</param>
    public W.Run Run(string text, string? style = null) =>
        Run(new W.Text(Legal(text)) { Space = SpaceProcessingModeValues.Preserve }, style);

    public W.Run Run(OpenXmlElement content, string? style = null)
    {
        var run = new W.Run(content);
        var properties = new W.RunProperties();
        if (style is not null)
        {
            properties.RunStyle = new W.RunStyle { Val = style };
        }

        // Quotation marks, dashes and dots stand in both scripts: in Chinese they are as wide as its characters.
        if (language == Language.TraditionalChinese)
        {
            properties.RunFonts = new W.RunFonts { Hint = W.FontTypeHintValues.EastAsia };
        }

        if (properties.HasChildren)
        {
            run.RunProperties = properties;
        }

        return run;
    }

    /// <summary>What a text processor computes, with the value that it has now.</summary>
    public W.SimpleField Field(string instruction, string value) => new(Run(value)) { Instruction = $" {instruction} " };

    private static bool IsDirection(Rune rune) =>
        rune.Value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
