using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Writer;

namespace BenefitAnalyzer.Store;

/// <summary>Rows that are made while a statement reads them, one after the other: to SQL the table <c>fed()</c> of a connection.</summary>
/// <remarks>
/// No table is filled first, and whoever makes rows goes on while DuckDB packs those before. DuckDB would turn what making a row throws into
/// a message of its own, so the feed ends there, and whoever ran the statement asks for it.
/// </remarks>
[SuppressMessage("Usage", "DuckDBNET001", Justification = "A table function is the only way to stream rows into a statement.")]
internal sealed class RowFeed
{
    private IReadOnlyList<ColumnInfo> columns = [];
    private IEnumerable<object> rows = [];
    private Action<object, IReadOnlyList<IDuckDBDataWriter>, ulong> write = (_, _, _) => { };
    private ExceptionDispatchInfo? failure;

    /// <summary>The feed of a connection; one at most.</summary>
    public RowFeed(DuckDBConnection connection) =>
        connection.RegisterTableFunction(
            "fed",
            () => new TableFunction(columns, UntilFailure()),
            (row, writers, at) => write(row!, writers, at)
        );

    /// <summary>What the next statement reads.</summary>
    public void Offer<T>(IReadOnlyList<ColumnInfo> named, IEnumerable<T> made, Action<T, IReadOnlyList<IDuckDBDataWriter>, ulong> written)
        where T : class
    {
        columns = named;
        rows = made;
        write = (row, writers, at) => written((T)row, writers, at);
        failure = null;
    }

    /// <summary>Throws what making a row threw.</summary>
    public void ThrowFailure() => failure?.Throw();

    private IEnumerable<object> UntilFailure()
    {
        using var made = rows.GetEnumerator();
        while (Next())
        {
            yield return made.Current;
        }

        bool Next()
        {
            try
            {
                return made.MoveNext();
            }
            catch (Exception error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
                return false;
            }
        }
    }
}
