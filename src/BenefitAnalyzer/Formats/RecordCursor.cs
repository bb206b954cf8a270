using System.Security.Cryptography;
using System.Text;

namespace BenefitAnalyzer.Formats;

/// <summary>Goes through the records of a file. What it tells is about the record it stands on.</summary>
public abstract class RecordCursor : IDisposable
{
    /// <summary>Moves to the next record; false behind the last.</summary>
    public abstract bool Read();

    /// <summary>1-based line of the file, or row of a sheet, on which the record begins.</summary>
    public abstract long Line { get; }

    /// <summary>Place of the record's first byte in the text as UTF-8, and its length; 0 in files that are not text.</summary>
    public virtual (long Offset, long Length) Bytes => default;

    /// <summary>What is wrong with the shape of the record, whose cells mean nothing then; null when nothing is.</summary>
    public abstract BrokenRecord? Broken { get; }

    public abstract int CellCount { get; }

    /// <summary>A cell as it stands in the file.</summary>
    /// <param name="column">0-based.</param>
    public abstract string Cell(int column);

    /// <summary>The same text in letters that stand until the next is asked for: a million records would make as many texts a column to throw away.</summary>
    public virtual ReadOnlySpan<char> Letters(int column) => Cell(column);

    /// <summary>What a cell without a text holds that is no value, such as an error of a spreadsheet; null where it is just empty.</summary>
    /// <param name="column">0-based.</param>
    public virtual string? FaultOf(int column) => null;

    /// <summary>SHA-256 of the record, in hexadecimal: of its bytes as UTF-8 without the line break, or of its cells where it has none.</summary>
    public virtual string Hash()
    {
        var cells = Enumerable.Range(0, CellCount).Select(Cell);
        return HashOf(Encoding.UTF8.GetBytes(string.Join('\u001F', cells)));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    protected static string HashOf(ReadOnlySpan<byte> record) => Convert.ToHexStringLower(SHA256.HashData(record));
}
