using BenefitAnalyzer.Store;
using DuckDB.NET.Data;

namespace BenefitAnalyzer.Tests.Store;

[TestClass]
public sealed class RowFeedTests
{
    private static readonly ColumnInfo[] Columns = [new("number", typeof(long)), new("name", typeof(string))];

    [TestMethod]
    public void AStatementReadsRowsAsTheyAreMade()
    {
        using var database = StudyDatabase.InMemory();

        var stored = Store(database, "numbers", Enumerable.Range(1, 5_000).Select(number => $"n{number}"));

        Assert.AreEqual(5_000, stored);
        Assert.AreEqual(5_000L, database.Scalar<long>("SELECT count(*) FROM numbers WHERE name = 'n' || number", CancellationToken.None));
    }

    [TestMethod]
    public void ASecondStatementReadsItsOwnRows()
    {
        using var database = StudyDatabase.InMemory();
        Store(database, "first", ["n1", "n2"]);

        Store(database, "second", ["n7"]);

        Assert.AreEqual("n7", database.Scalar<string>("SELECT name FROM second", CancellationToken.None));
        Assert.AreEqual(2L, database.Scalar<long>("SELECT count(*) FROM first", CancellationToken.None));
    }

    [TestMethod]
    public void WhatMakingARowThrowsIsThrownAsItIsAndNothingIsStored()
    {
        using var database = StudyDatabase.InMemory();
        database.Execute("CREATE TABLE numbers (number BIGINT, name VARCHAR)", CancellationToken.None);

        var error = Assert.ThrowsExactly<InvalidDataException>(() =>
            database.InTransaction(() => Run(database, "INSERT INTO numbers SELECT * FROM fed()", Faulty()))
        );

        Assert.AreEqual("the file broke off", error.Message);
        Assert.AreEqual(0L, database.Scalar<long>("SELECT count(*) FROM numbers", CancellationToken.None));
        Assert.AreEqual(1L, Run(database, "INSERT INTO numbers SELECT * FROM fed()", ["n1"]));
    }

    private static IEnumerable<string> Faulty()
    {
        for (var number = 1; number <= 3_000; number++)
        {
            yield return $"n{number}";
        }

        throw new InvalidDataException("the file broke off");
    }

    private static long Store(StudyDatabase database, string table, IEnumerable<string> names)
    {
        database.Execute($"CREATE TABLE {table} (number BIGINT, name VARCHAR)", CancellationToken.None);
        return Run(database, $"INSERT INTO {table} SELECT * FROM fed()", names);
    }

    private static long Run(StudyDatabase database, string sql, IEnumerable<string> names) =>
        database.ExecuteOver(
            sql,
            Columns,
            names,
            (name, writers, at) =>
            {
                writers[0].WriteValue(long.Parse(name[1..], System.Globalization.CultureInfo.InvariantCulture), at);
                writers[1].WriteValue(name, at);
            },
            CancellationToken.None
        );
}
