using BenefitAnalyzer.Formats;
using BenefitAnalyzer.Ingestion.Files;
using CsvHelper;

namespace BenefitAnalyzer.Ingestion.Handover;

/// <summary>Copies a log record by record, as the careful lane reads it, into delimited text.</summary>
/// <remarks>
/// A record of the wrong shape is replaced by one that says so: which of its cells is a person cannot be known. Whoever loads the copy rejects
/// it as he would have rejected the record itself.
/// </remarks>
/// <param name="width">Cells of a record of the right shape.</param>
/// <param name="written">How the copy will be read; its delimiter is named.</param>
internal sealed class CopiedRecords(FormatOptions options, int width, IReadOnlyList<CopiedColumn> columns, FormatOptions written)
{
    private const string Withheld = "(withheld)";

    /// <returns>Records, and those of the wrong shape among them.</returns>
    public (long Records, long Withheld) Write(LogFile log, Stream file, CancellationToken token)
    {
        long records = 0,
            withheld = 0;
        for (var line = 1; line < written.HeadingLine; line++)
        {
            file.WriteByte((byte)'\n'); // titles are no records and may name somebody
        }

        using var csv = CsvWriter.Create(
            file,
            CsvWriterOptions.Default with
            {
                Separator = written.Delimiter!.Value,
                CommentPrefix = written.Comments,
                NewLine = "\n",
                ValidateFieldCount = false,
            }
        );
        WriteRecord(csv, columns.Select(column => column.Heading));
        using var record = log.Source.Format.Open(log.Content, options, token);
        while (record.Read())
        {
            token.ThrowIfCancellationRequested();
            records++;
            if (record.Broken is not null || record.CellCount != width)
            {
                withheld++;
                WriteRecord(csv, Enumerable.Repeat(Withheld, columns.Count == 1 ? 2 : 1));
                continue;
            }

            WriteRecord(csv, columns.Select(column => column.Cell(record)));
        }

        return (records, withheld);
    }

    /// <summary>Whether reading a log may fail so: the file is not there, or not what it should be.</summary>
    public static bool IsFaultOfFile(Exception error) =>
        error
            is FileNotFoundException
                or DirectoryNotFoundException
                or InvalidDataException
                or ZstdSharp.ZstdException
                or CsvFormatException;

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }
}
