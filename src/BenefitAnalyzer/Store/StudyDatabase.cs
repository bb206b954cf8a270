using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Writer;

namespace BenefitAnalyzer.Store;

/// <summary>The DuckDB file of one study. The one place that binds values, cancels and opens transactions.</summary>
/// <remarks>
/// Memory is limited: DuckDB's default takes most of the machine and is slower on large groupings; what does not fit is spilled
/// (<see cref="SpillFolder"/>). Extensions are never loaded from elsewhere.
/// </remarks>
public sealed partial class StudyDatabase : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly string path;
    private readonly bool readOnly;
    private string threads;
    private readonly SpillFolder? spill; // null for a database in memory
    private readonly ReadConnections? readers; // null where the database is written to
    private readonly RowFeed? feed; // null where nothing is written
    private DuckDBTransaction? transaction;

    private StudyDatabase(string path, bool readOnly, SpillFolder? spill)
    {
        this.path = path;
        threads = DatabaseSettings.ThreadsFor(Size);
        this.readOnly = readOnly;
        this.spill = spill;
        connection = new DuckDBConnection(DatabaseSettings.Of(path, readOnly, spill?.Path, Size));
        readers = readOnly ? new ReadConnections(connection.ConnectionString) : null;
        Guarded(connection.Open);
        feed = readOnly ? null : new RowFeed(connection); // now: what a transaction registers is gone when it is rolled back
        if (!readOnly)
        {
            spill?.WipeAll(); // nobody else can have the study open now
        }
    }

    /// <summary>Lets DuckDB have as many threads as pay for data of a size.</summary>
    /// <param name="bytes">Of the database, and of logs to be loaded into it.</param>
    public void UseThreadsFor(long bytes) => UseThreads(threads = DatabaseSettings.ThreadsFor(bytes));

    /// <summary>Does what keeps no more than one of DuckDB's threads busy, so that none looks for work beside other threads of the program.</summary>
    public void OnOneThread(Action work)
    {
        UseThreads("1");
        work();
        UseThreads(threads); // after a failure nothing more is done
    }

    /// <summary>Bytes of the database as it is on disk.</summary>
    public long Size => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>For the few features of DuckDB that need the connection itself, such as functions and appenders.</summary>
    internal DuckDBConnection Connection => connection;

    /// <summary>Runs a statement and returns the number of rows it changed.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; DuckDB was interrupted.</exception>
    public long Execute(string sql, CancellationToken token, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var lease = Rent();
        using var command = Command(lease.Connection, sql, parameters);
        return Cancellable(command, command.ExecuteNonQuery, token);
    }

    /// <summary>Runs a query and maps its rows.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; DuckDB was interrupted.</exception>
    public IReadOnlyList<T> Query<T>(
        string sql,
        Func<DuckDBDataReader, T> map,
        CancellationToken token,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        var rows = new List<T>();
        Read(sql, row => rows.Add(map(row)), token, parameters);
        return rows;
    }

    /// <summary>Runs a query and hands on its rows one by one, so that they need not fit into memory together.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; DuckDB was interrupted.</exception>
    public void Read(
        string sql,
        Action<DuckDBDataReader> take,
        CancellationToken token,
        params ReadOnlySpan<(string Name, object? Value)> parameters
    )
    {
        using var lease = Rent();
        using var command = Command(lease.Connection, sql, parameters);
        Cancellable(
            command,
            () =>
            {
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    take(reader);
                }

                return true;
            },
            token
        );
    }

    /// <summary>The first column of the first row; the default of <typeparamref name="T"/> when there is no row or no value.</summary>
    public T? Scalar<T>(string sql, CancellationToken token, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Query(sql, row => row.IsDBNull(0) ? default : row.GetFieldValue<T>(0), token, parameters) is [var first, ..] ? first : default;

    public bool HasTable(string table, CancellationToken token) =>
        Scalar<long>("SELECT count(*) FROM information_schema.tables WHERE table_name = $table", token, ("table", table)) > 0;

    /// <summary>Everything in <paramref name="work"/> happens, or nothing of it: also when the process is killed.</summary>
    public void InTransaction(Action work)
    {
        if (transaction is not null)
        {
            throw new InvalidOperationException("A transaction is open already.");
        }

        transaction = connection.BeginTransaction();
        try
        {
            work();
            Step.Reached(Step.Committing);
            Guarded(transaction.Commit);
            Step.Reached(Step.Committed);
        }
        catch
        {
            RollBack();
            throw;
        }
        finally
        {
            transaction.Dispose();
            transaction = null;
        }
    }

    /// <summary>Writes what is committed from DuckDB's log into the database itself. Closing does so too, but keeps a failure to itself.</summary>
    public void Checkpoint(CancellationToken token)
    {
        Step.Reached(Step.CheckingPoint);
        Execute("CHECKPOINT", token);
        Step.Reached(Step.CheckedPoint);
    }

    /// <summary>Appends many rows at once. Must stand inside <see cref="InTransaction"/>: an appender keeps rows when it fails.</summary>
    public void Append<T>(string table, IEnumerable<T> rows, Action<IDuckDBAppenderRow, T> fill)
    {
        if (transaction is null)
        {
            throw new InvalidOperationException("Rows are appended inside a transaction only.");
        }

        Guarded(() =>
        {
            using var appender = connection.CreateAppender(table);
            foreach (var item in rows)
            {
                var row = appender.CreateRow();
                fill(row, item);
                row.EndRow();
            }
        });
    }

    /// <summary>Runs a statement over rows that are made while it reads them: its table <c>fed()</c>.</summary>
    /// <param name="write">Writes the values of a row, each at its column and at the row's place.</param>
    /// <returns>Rows that it changed.</returns>
    internal long ExecuteOver<T>(
        string sql,
        IReadOnlyList<ColumnInfo> columns,
        IEnumerable<T> rows,
        Action<T, IReadOnlyList<IDuckDBDataWriter>, ulong> write,
        CancellationToken token
    )
        where T : class
    {
        feed!.Offer(columns, rows, write);
        var changed = Execute(sql, token);
        feed.ThrowFailure();
        return changed;
    }

    public void Dispose()
    {
        var isWriter = !readOnly && spill is not null;
        if (isWriter)
        {
            Step.Reached(Step.Closing);
        }

        readers?.Dispose();
        connection.Dispose();
        if (isWriter)
        {
            Step.Reached(Step.Closed);
        }

        spill?.Wipe();
    }

    /// <summary>DuckDB has rolled back already where a statement or the commit itself failed, and says so.</summary>
    private void RollBack()
    {
        try
        {
            transaction!.Rollback();
        }
        catch (Exception error) when (error is DuckDBException or InvalidOperationException)
        {
            // What went wrong before this is what matters.
        }
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (DuckDBException error)
        {
            throw StoreFaults.Of(error, path) ?? (Exception)error;
        }
    }

    private void UseThreads(string count) => Run($"SET threads = {count}");

    private void Run(string sql) => Execute(sql, CancellationToken.None);

    private ConnectionLease Rent() => readers?.Rent() ?? new ConnectionLease(connection, null);

    private static DuckDBCommand Command(DuckDBConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        }

        return command;
    }

    private T Cancellable<T>(DuckDBCommand command, Func<T> run, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        using var registration = token.Register(command.Cancel);
        try
        {
            return run();
        }
        catch (DuckDBException) when (token.IsCancellationRequested)
        {
            throw new OperationCanceledException(token);
        }
        catch (DuckDBException error) when (StoreFaults.Of(error, path) is { } fault)
        {
            throw fault;
        }
    }
}
