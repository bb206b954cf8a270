using System.Data.Common;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>The values of one record on its way into <c>transactions</c> or from there, by column name; absent means no value.</summary>
internal sealed class RowValues
{
    private const string FileColumn = "file";

    /// <summary>What a stored row has besides the values of its record.</summary>
    private static readonly string[] OfStoring = [FileColumn, "source", "key_hash", "fault", "duplicate"];
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <summary>Number of the file in the ledger; only of a stored row, or one made ready by <see cref="In"/>.</summary>
    public int File => (int)this[FileColumn]!;

    /// <summary>As it is stored; null where the record has none.</summary>
    public string? TransactionId => (string?)this[Field.TransactionId];

    public object? this[string column]
    {
        get => values.GetValueOrDefault(column);
        set
        {
            if (value is null)
            {
                values.Remove(column);
            }
            else
            {
                values[column] = value;
            }
        }
    }

    /// <summary>A row of <c>transactions</c>.</summary>
    public static RowValues Read(DbDataReader stored)
    {
        var row = new RowValues();
        for (var at = 0; at < stored.FieldCount; at++)
        {
            row[stored.GetName(at)] = stored.IsDBNull(at) ? null : stored.GetValue(at);
        }

        return row;
    }

    /// <summary>The same row as one of a file.</summary>
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
        stored.values.All(value => OfStoring.Contains(value.Key) || value.Value.Equals(this[value.Key]))
        && values.All(value => OfStoring.Contains(value.Key) || value.Key == TimeRule.StartedLocal || stored.values.ContainsKey(value.Key));
}
