using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BenefitAnalyzer.Inputs.Workbooks;

/// <summary>The notes on the headings. A note is two things in the format: its text, and a drawn box in an old drawing language.</summary>
internal static class HeadingNotes
{
    /// <param name="notes">One for each column; empty for none.</param>
    public static void Write(WorksheetPart part, IReadOnlyList<string> notes)
    {
        var comments = notes
            .Index()
            .Where(note => note.Item.Length > 0)
            .Select(note => new Comment(new CommentText(new Text(note.Item)))
            {
                Reference = CellText.Address(note.Index, 1),
                AuthorId = 0,
            });
        part.AddNewPart<WorksheetCommentsPart>("notes").Comments = new Comments(
            new Authors(new Author("benefit")),
            new CommentList(comments)
        );
        var drawing = part.AddNewPart<VmlDrawingPart>("boxes");
        using (var content = new MemoryStream(Encoding.UTF8.GetBytes(Boxes(notes))))
        {
            drawing.FeedData(content);
        }

        part.Worksheet!.Append(new LegacyDrawing { Id = part.GetIdOfPart(drawing) });
    }

    private static string Boxes(IReadOnlyList<string> notes)
    {
        var boxes = new StringBuilder(
            """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
            <v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>

            """
        );
        foreach (var (column, _) in notes.Index().Where(note => note.Item.Length > 0))
        {
            boxes.Append(
                CultureInfo.InvariantCulture,
                $"""
                <v:shape id="note{column}" type="#note" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column
                    + 1}, 10, 1, 5, {column
                    + 4}, 10, 7, 5</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>

                """
            );
        }

        return boxes.Append("</xml>").ToString();
    }
}
