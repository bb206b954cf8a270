namespace BenefitAnalyzer.Formats;

/// <summary>Text whose columns stand at fixed places of the line, given as <c>layout:</c>; there is no heading row.</summary>
public sealed class FixedWidthFormat() : SourceFormat("fixed", "columns stand at fixed places of the line, given under 'layout'", ".dat")
{
    public override IReadOnlyList<string> Headings(FileContent content, FormatOptions options, CancellationToken token) =>
        [.. options.Layout.Select(column => column.Name)];

    /// <remarks>Places are bytes of the file's own encoding, so lines are cut before they are decoded.</remarks>
    public override RecordCursor Open(FileContent content, FormatOptions options, CancellationToken token) =>
        new Cursor(content.Open(), options);

    private sealed class Cursor(Stream text, FormatOptions options) : LineCursor(text)
    {
        public override BrokenRecord? Broken => null;

        public override int CellCount => options.Layout.Count;

        /// <remarks>Blanks at the end of a line may be cut off, and columns with them.</remarks>
        public override string Cell(int column)
        {
            var (_, first, last) = options.Layout[column];
            var end = Math.Min(last, Text.Length);
            return first > end ? "" : options.Encoding.Decode(Text[(first - 1)..end]);
        }

        protected override void Parse() { }
    }
}
