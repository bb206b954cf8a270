using System.Data.Common;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>The values of one record on its way into <c>transactions</c> or from there, by column name; null where there is none.</summary>
internal sealed class RowValues(RowColumns columns)
{
    private const string FileColumn = "file";

    /// <summary>What a stored row has besides the values of its record.</summary>
    private static readonly string[] OfStoring = [FileColumn, "source", "key_hash", "fault", "duplicate"];
    private static readonly object No = false;
    private readonly object?[] values = new object?[columns.Count];

    /// <summary>Number of the file in the ledger; only of a stored row, or one made ready by <see cref="In"/>.</summary>
    public int File => (int)this[FileColumn]!;

    /// <summary>As it is stored; null where the record has none.</summary>
    public string? TransactionId => (string?)this[Field.TransactionId];

    /// <summary>Values in the order of the columns of <c>transactions</c>.</summary>
    public ReadOnlySpan<object?> Stored => values.AsSpan(0, columns.Stored.Count);

    public object? this[string column]
    {
        get => columns.PlaceOf(column) is >= 0 and var place ? values[place] : null;
        set => values[columns.PlaceOf(column)] = value;
    }

    /// <summary>A row of <c>transactions</c>.</summary>
    public static RowValues Read(RowColumns columns, DbDataReader stored)
    {
        var row = new RowValues(columns);
        for (var at = 0; at < stored.FieldCount; at++)
        {
            row[stored.GetName(at)] = stored.IsDBNull(at) ? null : stored.GetValue(at);
        }

        return row;
    }

    /// <summary>The same row as one of a file.</summary>
    /// <param name="file">Its number in the ledger, boxed once for all its rows.</param>
    public RowValues In(object file, string source)
    {
        this[FileColumn] = file;
        this["source"] = source;
        this["fault"] = No;
        this["duplicate"] = No;
        return this;
    }

    /// <summary>Whether a stored row holds the values of this record.</summary>
    public bool IsStoredAs(RowValues stored) =>
        columns.Stored.Index().All(column => OfStoring.Contains(column.Item) || Equals(values[column.Index], stored.values[column.Index]));
}
