using System.Globalization;
using BenefitAnalyzer.Reporting.Html;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using PIC = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BenefitAnalyzer.Reporting.Docx;

/// <summary>Pictures in the line of text, with the words for those who do not see them.</summary>
internal sealed class DocxPictures(MainDocumentPart main)
{
    private const long PerTwip = 635; // drawings are measured in 914,400ths of an inch
    private const long MostHeight = 11_900 * PerTwip; // a page less its caption, source and footnote
    private const string PictureKind = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private uint count;

    /// <param name="size">In any unit; the picture becomes as wide as the text unless it would be higher than a page.</param>
    public W.Drawing Of(ReadOnlySpan<byte> png, (int Width, int Height) size, string title, string alternativeText)
    {
        var id = ++count;
        var name = string.Create(CultureInfo.InvariantCulture, $"chart{id}");
        var part = main.AddNewPart<ImagePart>("image/png", name);
        using (var content = part.GetStream(FileMode.Create))
        {
            content.Write(png);
        }

        var width = PaperWidths.Room(isLandscape: false) * PerTwip;
        var height = width * size.Height / size.Width;
        if (height > MostHeight)
        {
            (width, height) = (width * MostHeight / height, MostHeight);
        }

        return new W.Drawing(
            new DW.Inline(
                new DW.Extent { Cx = width, Cy = height },
                new DW.DocProperties
                {
                    Id = id,
                    Name = name,
                    Title = DocxText.Legal(title),
                    Description = DocxText.Legal(alternativeText),
                },
                new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
                new A.Graphic(new A.GraphicData(Picture(id, name, width, height)) { Uri = PictureKind })
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
    }

    private static PIC.Picture Picture(uint id, string name, long width, long height) =>
        new(
            new PIC.NonVisualPictureProperties(
                new PIC.NonVisualDrawingProperties { Id = id, Name = name },
                new PIC.NonVisualPictureDrawingProperties()
            ),
            new PIC.BlipFill(new A.Blip { Embed = name }, new A.Stretch(new A.FillRectangle())),
            new PIC.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
            )
        );
}
