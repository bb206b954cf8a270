using BenefitAnalyzer.Reporting.Html;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>Paper, margins, header and footer. Lengths are in twentieths of a point.</summary>
internal sealed class DocxPages
{
    private const uint ShortSide = 11906; // A4
    private const uint LongSide = 16838;
    private const int TopMargin = 1247; // 22 mm
    private const uint EdgeMargin = 567; // 10 mm from the edge of the paper to header and footer

    private const string Header = "header";
    private const string Footer = "footer";

    private bool hasFirst;

    public DocxPages(MainDocumentPart main, DocxText text, DocxWords words, string study)
    {
        main.AddNewPart<HeaderPart>(Header).Header = new W.Header(text.Paragraph("Header", study));
        main.AddNewPart<FooterPart>(Footer).Footer = new W.Footer(
            text.Paragraph(
                "Footer",
                [
                    text.Run(words.BeforePage),
                    text.Field("PAGE", "1"),
                    text.Run(words.BeforePages),
                    text.Field("NUMPAGES", "1"),
                    text.Run(words.AfterPages),
                ]
            )
        );
    }

    /// <summary>The properties of the next part of the document. The first page of all has no header, since the title says the same.</summary>
    public W.SectionProperties Next(bool isLandscape)
    {
        var properties = new W.SectionProperties();
        if (!hasFirst)
        {
            properties.Append(
                new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = Header },
                new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = Footer },
                new W.FooterReference { Type = W.HeaderFooterValues.First, Id = Footer }
            );
        }

        var size = new W.PageSize { Width = isLandscape ? LongSide : ShortSide, Height = isLandscape ? ShortSide : LongSide };
        if (isLandscape)
        {
            size.Orient = W.PageOrientationValues.Landscape;
        }

        properties.Append(
            size,
            new W.PageMargin
            {
                Left = PaperWidths.Margin,
                Right = PaperWidths.Margin,
                Top = TopMargin,
                Bottom = TopMargin,
                Header = EdgeMargin,
                Footer = EdgeMargin,
                Gutter = 0,
            }
        );
        if (!hasFirst)
        {
            properties.Append(new W.TitlePage());
        }

        hasFirst = true;
        return properties;
    }
}
