using System.Collections.Concurrent;
using System.Collections.Frozen;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;

namespace BenefitAnalyzer.Ingestion.Rules;

/// <summary>The places of a row's values: the columns of <c>transactions</c> in their order, then what is read on the way and not stored.</summary>
/// <remarks>One for all rows of a study: a table of names in each of a million rows would cost more than its values.</remarks>
internal sealed class RowColumns
{
    private readonly FrozenDictionary<string, int> places;
    private readonly ConcurrentQueue<RowValues> returned = new();

    private RowColumns(IReadOnlyList<string> stored)
    {
        Stored = stored;
        string[] all = [.. stored, TimeRule.StartedLocal];
        places = all.Index().ToFrozenDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
    }

    /// <summary>Names of the columns of <c>transactions</c>.</summary>
    public IReadOnlyList<string> Stored { get; }

    public int Count => places.Count;

    public static RowColumns Of(Study study) => new([.. DatabaseSchema.TransactionColumns(study).Select(column => column.Name)]);

    /// <summary>A row without values; one that was given up, where there is one.</summary>
    public RowValues NewRow()
    {
        if (!returned.TryDequeue(out var row))
        {
            return new RowValues(this);
        }

        row.Clear();
        return row;
    }

    /// <summary>Takes a row that nobody looks at any more.</summary>
    public void Return(RowValues row) => returned.Enqueue(row);

    /// <summary>Place of a column; -1 of one that no source of the study fills.</summary>
    public int PlaceOf(string column) => places.GetValueOrDefault(column, -1);
}
