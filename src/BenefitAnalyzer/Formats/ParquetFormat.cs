using System.Data.Common;
using System.Globalization;
using BenefitAnalyzer.Tables;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Formats;

/// <summary>Parquet files, read by DuckDB. The line of a record is its number.</summary>
public sealed class ParquetFormat() : SourceFormat("parquet", "typed columns; read as they are", ".parquet")
{
    public override bool IsText => false;

    public override bool HasTypedCells => true;

    public override IReadOnlyList<string> Headings(FileContent content, FormatOptions options, CancellationToken token)
    {
        using var cursor = new Cursor(content);
        return cursor.Columns;
    }

    public override RecordCursor Open(FileContent content, FormatOptions options, CancellationToken token) => new Cursor(content);

    private sealed class Cursor : RecordCursor
    {
        private readonly DuckDBConnection connection = new("DataSource=:memory:");
        private readonly DuckDBCommand command;
        private readonly DbDataReader rows;
        private long number;

        /// <exception cref="InvalidDataException">The file is not Parquet.</exception>
        public Cursor(FileContent content)
        {
            connection.Open();
            command = connection.CreateCommand();
            // One thread keeps the order of the file; streaming keeps memory small.
            command.CommandText = "SET threads = 1; SET autoinstall_known_extensions = false; SELECT * FROM read_parquet($path)";
            command.Parameters.Add(new DuckDBParameter("path", content.Path));
            command.UseStreamingMode = true;
            try
            {
                rows = command.ExecuteReader();
            }
            catch (DuckDBException error)
            {
                Dispose();
                throw new InvalidDataException(error.Message, error);
            }
        }

        public IReadOnlyList<string> Columns =>
            [.. Enumerable.Range(0, rows.FieldCount).Select(at => PlainText.Normalise(rows.GetName(at)).Trim())];

        public override long Line => number;

        public override BrokenRecord? Broken => null;

        public override int CellCount => rows.FieldCount;

        public override bool Read()
        {
            number++;
            return rows.Read();
        }

        /// <remarks>A time with a zone is an instant, which must not be taken for a local time.</remarks>
        public override string Cell(int column) =>
            rows.IsDBNull(column) ? ""
            : rows.GetValue(column) is DateTime instant && rows.GetDataTypeName(column).Contains("Tz", StringComparison.OrdinalIgnoreCase)
                ? instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture)
            : TypedCell.TextOf(rows.GetValue(column));

        protected override void Dispose(bool disposing)
        {
            rows?.Dispose();
            command?.Dispose();
            connection.Dispose();
        }
    }
}
