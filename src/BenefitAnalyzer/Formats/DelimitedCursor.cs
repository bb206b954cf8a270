using System.Text;
using System.Text.Unicode;
using BenefitAnalyzer.Diagnostics;
using CsvHelper;

namespace BenefitAnalyzer.Formats;

/// <summary>Goes through delimited text with CsvHelper.</summary>
internal sealed class DelimitedCursor : RecordCursor
{
    private readonly Stream text;
    private readonly CsvReader csv;
    private readonly long linesBefore;
    private readonly long bytesBefore;
    private CsvMalformedReason? malformed;
    private readonly byte[] separators;
    private char[] letters = new char[256];

    public DelimitedCursor(Stream text, CsvReaderOptions options, bool hasHeadings, long linesBefore = 0, long bytesBefore = 0)
    {
        this.text = text;
        this.linesBefore = linesBefore;
        this.bytesBefore = bytesBefore;
        separators = [.. Encoding.UTF8.GetBytes($"{options.Separator}"), (byte)'\r', (byte)'\n'];
        csv = CsvReader.Create(text, options with { OnMalformedRecord = record => malformed ??= record.Reason });
        if (hasHeadings)
        {
            csv.Read();
        }
    }

    public override long Line => linesBefore + csv.LineNumber;

    public override (long Offset, long Length) Bytes => (bytesBefore + csv.ByteOffset, Raw.Length);

    public override BrokenRecord? Broken =>
        !Utf8.IsValid(csv.RawRecord)
            ? new BrokenRecord(DiagnosticCodes.NotUtf8, "the record holds bytes that are not text in the declared encoding")
        : malformed is { } reason ? new BrokenRecord(DiagnosticCodes.BrokenQuotes, Describe(reason))
        : null;

    public override int CellCount => csv.FieldCount;

    private ReadOnlySpan<byte> Raw => csv.RawRecord.TrimEnd("\r\n"u8);

    public override bool Read()
    {
        do
        {
            malformed = null;
            if (!csv.Read())
            {
                return false;
            }
        } while (IsBlank);

        return true;
    }

    /// <summary>Nothing but separators, as spreadsheet programs save rows that were cleared.</summary>
    private bool IsBlank => malformed is null && csv.RawRecord.IndexOfAnyExcept(separators) < 0;

    public override string Cell(int column) => csv.GetString(column);

    public override ReadOnlySpan<char> Letters(int column)
    {
        var longest = csv.GetRawSpan(column).Length; // a letter takes a byte or more
        if (letters.Length < longest)
        {
            letters = new char[2 * longest];
        }

        return letters.AsSpan(0, csv.GetChars(column, letters));
    }

    public override string Hash() => HashOf(Raw);

    protected override void Dispose(bool disposing)
    {
        csv.Dispose();
        text.Dispose();
    }

    private static string Describe(CsvMalformedReason reason) =>
        reason switch
        {
            CsvMalformedReason.StrayQuote => "a quote stands inside a cell that is not quoted",
            CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quote",
            _ => "a quote is not closed on its line",
        };
}
