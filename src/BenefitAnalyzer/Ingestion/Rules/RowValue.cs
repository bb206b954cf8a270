using System.Globalization;
using DuckDB.NET.Data.DataChunk.Writer;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>A value of a row, or none. It lies in its row: the boxes of a million rows took the garbage collector longer than reading them.</summary>
internal readonly record struct RowValue
{
    private readonly Kind kind;
    private readonly long number;
    private readonly Guid pseudonym;

    private RowValue(Kind kind, long number = 0, string? text = null, Guid pseudonym = default)
    {
        (this.kind, this.number, this.pseudonym) = (kind, number, pseudonym);
        Text = text;
    }

    private enum Kind : byte
    {
        None,
        Text,
        Time,
        Pseudonym,
        YesNo,
        Mark,
        Whole,
        Long,
    }

    public bool IsNone => kind == Kind.None;

    /// <summary>Null where there is none or the value is no text.</summary>
    public string? Text { get; }

    /// <summary>Null where there is none or the value is no time.</summary>
    public DateTime? Time => kind == Kind.Time ? new DateTime(number) : null;

    /// <summary>Null where there is none or the value is no whole number.</summary>
    public long? Number => kind is Kind.Whole or Kind.Long ? number : null;

    public static implicit operator RowValue(string? text) => text is null ? default : new(Kind.Text, text: text);

    public static implicit operator RowValue(DateTime time) => new(Kind.Time, time.Ticks);

    public static implicit operator RowValue(Guid pseudonym) => new(Kind.Pseudonym, pseudonym: pseudonym);

    public static implicit operator RowValue(bool yes) => new(Kind.YesNo, yes ? 1 : 0);

    public static implicit operator RowValue(byte mark) => new(Kind.Mark, mark);

    public static implicit operator RowValue(int number) => new(Kind.Whole, number);

    public static implicit operator RowValue(long number) => new(Kind.Long, number);

    /// <summary>A value as DuckDB gives it.</summary>
    public static RowValue Of(object? stored) =>
        stored switch
        {
            null or DBNull => default,
            string text => text,
            DateTime time => time,
            Guid pseudonym => pseudonym,
            bool yes => yes,
            byte mark => mark,
            int number => number,
            long number => number,
            ulong hash => unchecked((long)hash), // told apart from others, never counted with
            _ => throw new InvalidOperationException($"No column holds a {stored.GetType()}."),
        };

    /// <summary>As diagnostics and lists show it.</summary>
    public override string ToString() =>
        kind switch
        {
            Kind.None => "",
            Kind.Text => Text!,
            Kind.Time => new DateTime(number).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Kind.Pseudonym => pseudonym.ToString(),
            Kind.YesNo => number == 1 ? "yes" : "no",
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    public void WriteTo(IDuckDBDataWriter column, ulong row)
    {
        switch (kind)
        {
            case Kind.None:
                column.WriteNull(row);
                break;
            case Kind.Text:
                column.WriteValue(Text!, row);
                break;
            case Kind.Time:
                column.WriteValue(new DateTime(number), row);
                break;
            case Kind.Pseudonym:
                column.WriteValue(pseudonym, row);
                break;
            case Kind.YesNo:
                column.WriteValue(number == 1, row);
                break;
            case Kind.Mark:
                column.WriteValue((byte)number, row);
                break;
            case Kind.Whole:
                column.WriteValue((int)number, row);
                break;
            default:
                column.WriteValue(number, row);
                break;
        }
    }
}
