using System.Text;
using BenefitAnalyzer.Tables;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace BenefitAnalyzer.Formats;

/// <summary>A sheet of an Excel workbook, or a range of it; the line of a record is its row.</summary>
public sealed class XlsxFormat() : SourceFormat("xlsx", "a sheet of an Excel workbook", ".xlsx")
{
    /// <summary>Between the texts of several heading rows.</summary>
    private const string HeadingJoin = " / ";

    public override bool IsText => false;

    public override bool HasTypedCells => true;

    public override IReadOnlyList<string> Headings(FileContent content, FormatOptions options, CancellationToken token)
    {
        using var cursor = new Cursor(content, options);
        return cursor.Headings;
    }

    public override RecordCursor Open(FileContent content, FormatOptions options, CancellationToken token) => new Cursor(content, options);

    /// <summary>The sheets of a workbook, each with its first rows.</summary>
    /// <param name="most">Rows of a sheet at most.</param>
    /// <exception cref="InvalidDataException">The file is no workbook.</exception>
    internal static IReadOnlyList<SheetRows> Sheets(FileContent content, int most, CancellationToken token)
    {
        using var file = Seekable(content.Open());
        using var workbook = Workbook(file);
        var sheets = new List<SheetRows>();
        do
        {
            token.ThrowIfCancellationRequested();
            sheets.Add(SheetRows.Of(workbook, most));
        } while (workbook.NextResult());

        return sheets;
    }

    /// <exception cref="InvalidDataException">The file is no workbook.</exception>
    private static IExcelDataReader Workbook(Stream file)
    {
        // ExcelDataReader asks for code page 1252 even where it reads only UTF-8; .NET has it in this provider.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(file);
        }
        catch (ExcelReaderException error)
        {
            throw new InvalidDataException(error.Message, error);
        }
    }

    /// <summary>A workbook is a zip archive, which is read from its end.</summary>
    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        using (stream)
        {
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
    }

    /// <summary>A heading over several rows; where they are merged into one its text is said once.</summary>
    internal static string HeadingOf(IEnumerable<string> parts) =>
        string.Join(HeadingJoin, parts.Where(part => part.Length > 0).Distinct());

    private sealed class Cursor : RecordCursor
    {
        private readonly Stream file;
        private readonly IExcelDataReader workbook;
        private readonly CellRange range;
        private readonly MergedCells merged;
        private readonly Lazy<IReadOnlyDictionary<(int Row, int Column), string>> unread;
        private int row;

        /// <exception cref="InvalidDataException">The file is no workbook, or lacks the sheet.</exception>
        public Cursor(FileContent content, FormatOptions options)
        {
            range = options.Range ?? CellRange.Everything;
            file = Seekable(content.Open());
            try
            {
                workbook = Workbook(file);
                MoveTo(options.Sheet);
            }
            catch (InvalidDataException)
            {
                file.Dispose();
                throw;
            }

            merged = new MergedCells(workbook);
            unread = new(() =>
            {
                using var again = Seekable(content.Open());
                return UnreadCells.Of(again, workbook.Name);
            });
            Headings = ReadHeadings(options.HeadingRows);
        }

        public List<string> Headings { get; }

        public override long Line => row;

        public override BrokenRecord? Broken => null;

        public override int CellCount => Headings.Count;

        public override bool Read()
        {
            while (NextRow())
            {
                if (Enumerable.Range(0, CellCount).Any(column => Cell(column).Length > 0))
                {
                    return true;
                }
            }

            return false;
        }

        public override string Cell(int column)
        {
            var at = range.FirstColumn - 1 + column;
            return at >= workbook.FieldCount ? ""
                : workbook.GetValue(at) is { } value ? TypedCell.TextOf(value)
                : unread.Value.GetValueOrDefault((row, at), "");
        }

        public override string? FaultOf(int column)
        {
            var at = range.FirstColumn - 1 + column;
            return at >= workbook.FieldCount || workbook.GetValue(at) is not null ? null
                : unread.Value.TryGetValue((row, at), out var text) ? UnreadCells.FaultOf(text)
                : merged.ValueOver(at) is not null
                    ? "the cell is merged with others, of which the first alone holds the value, and whether it is said of each row is not guessed: unmerge the cells and fill each"
                : null;
        }

        protected override void Dispose(bool disposing)
        {
            workbook.Dispose();
            file.Dispose();
        }

        private void MoveTo(string? sheet)
        {
            var sheets = new List<string>();
            do
            {
                if (sheet is null || string.Equals(workbook.Name, sheet, StringComparison.OrdinalIgnoreCase))
                {
                    return;
                }

                sheets.Add(workbook.Name);
            } while (workbook.NextResult());

            throw new InvalidDataException(
                $"there is no sheet '{sheet}'; the workbook has {string.Join(", ", sheets.Select(name => $"'{name}'"))}"
            );
        }

        private bool NextRow()
        {
            row++;
            if (row > range.LastRow || !workbook.Read())
            {
                return false;
            }

            merged.Read();
            return true;
        }

        private List<string> ReadHeadings(int count)
        {
            while (row < range.FirstRow - 1)
            {
                if (!NextRow())
                {
                    return [];
                }
            }

            var texts = new List<List<string>>();
            for (var read = 0; read < count && NextRow(); read++)
            {
                var last = Math.Min(range.LastColumn, workbook.FieldCount);
                for (var column = range.FirstColumn; column <= last; column++)
                {
                    if (texts.Count <= column - range.FirstColumn)
                    {
                        texts.Add([]);
                    }

                    texts[column - range.FirstColumn].Add(TypedCell.TextOf(merged.ValueOver(column - 1) ?? workbook.GetValue(column - 1)));
                }
            }

            var headings = texts.ConvertAll(HeadingOf);
            while (headings.Count > 0 && headings[^1].Length == 0)
            {
                headings.RemoveAt(headings.Count - 1);
            }

            return headings;
        }
    }
}
