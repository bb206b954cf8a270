using System.Data.Common;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>The values of one record on its way into <c>transactions</c> or from there, by column name.</summary>
internal sealed class RowValues(RowColumns columns)
{
    private const string FileColumn = "file";

    /// <summary>What a stored row has besides the values of its record.</summary>
    private static readonly string[] OfStoring = [FileColumn, "source", "key_hash", "fault", "duplicate"];
    private readonly RowValue[] values = new RowValue[columns.Count];

    /// <summary>Number of the file in the ledger; only of a stored row, or one made ready by <see cref="In"/>.</summary>
    public int File => (int)this[FileColumn].Number!.Value;

    /// <summary>As it is stored; null where the record has none.</summary>
    public string? TransactionId => this[Field.TransactionId].Text;

    /// <summary>Values in the order of the columns of <c>transactions</c>.</summary>
    public ReadOnlySpan<RowValue> Stored => values.AsSpan(0, columns.Stored.Count);

    /// <summary>None in a column that no source of the study fills.</summary>
    public RowValue this[string column]
    {
        get => columns.PlaceOf(column) is >= 0 and var place ? values[place] : default;
        set => values[columns.PlaceOf(column)] = value;
    }

    /// <summary>A row of <c>transactions</c>.</summary>
    public static RowValues Read(RowColumns columns, DbDataReader stored)
    {
        var row = columns.NewRow();
        for (var at = 0; at < stored.FieldCount; at++)
        {
            row[stored.GetName(at)] = RowValue.Of(stored.GetValue(at));
        }

        return row;
    }

    /// <summary>The same row as one of a file.</summary>
    /// <param name="file">Its number in the ledger.</param>
    public RowValues In(int file, string source)
    {
        this[FileColumn] = file;
        this["source"] = source;
        this["fault"] = false;
        this["duplicate"] = false;
        return this;
    }

    /// <summary>Whether a stored row holds the values of this record.</summary>
    public bool IsStoredAs(RowValues stored) =>
        columns.Stored.Index().All(column => OfStoring.Contains(column.Item) || values[column.Index] == stored.values[column.Index]);

    /// <summary>Gives the row up: another record will be read into it.</summary>
    public void Return() => columns.Return(this);

    internal void Clear() => Array.Clear(values);
}
