using System.Collections.Concurrent;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Store;

/// <summary>Connections to a database that is only read, each lent for one statement: so several threads may ask at once.</summary>
/// <param name="whole">As the first one, which keeps the database open; all share its settings.</param>
internal sealed class ReadConnections(string whole) : IDisposable
{
    private readonly ConcurrentBag<DuckDBConnection> idle = [];

    public ConnectionLease Rent()
    {
        if (!idle.TryTake(out var connection))
        {
            connection = new DuckDBConnection(whole);
            connection.Open();
        }

        return new ConnectionLease(connection, idle);
    }

    public void Dispose()
    {
        foreach (var connection in idle)
        {
            connection.Dispose();
        }
    }
}

/// <summary>A connection until the end of a statement.</summary>
/// <param name="Home">Where it goes back to; null where it stays with its owner.</param>
internal readonly record struct ConnectionLease(DuckDBConnection Connection, ConcurrentBag<DuckDBConnection>? Home) : IDisposable
{
    public void Dispose() => Home?.Add(Connection);
}
