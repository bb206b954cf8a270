using BenefitAnalyzer.Ingestion;
using BenefitAnalyzer.Store;
using BenefitAnalyzer.Studies;
using BenefitAnalyzer.Tests.Ingestion;

namespace BenefitAnalyzer.Tests.Store;

[TestClass]
public sealed class StudyDatabaseTests
{
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void WhatDoesNotFitIntoMemoryIsSpilledAndNothingOfItStays(bool isForReading)
    {
        using var example = SmallLog.Study().With("logs/log.csv", SmallLog.Heading + SmallLog.Record("a"));
        var study = StudyReader.Read(example.Folder).Study!;
        new Ingest(study).Run(null, CancellationToken.None);
        using (var database = isForReading ? StudyDatabase.OpenForReading(study) : StudyDatabase.Open(study))
        {
            database.UseThreadsFor(long.MaxValue); // each keeps groups of its own
            database.Execute("SET memory_limit = '80MB'", CancellationToken.None);

            var groups = database.Scalar<long>(
                "SELECT count(*) FROM (SELECT i % 3000000 AS key, max('a text that takes room ' || i) FROM range(4000000) AS t(i) GROUP BY key)",
                CancellationToken.None
            );

            Assert.AreEqual(3_000_000L, groups);
            Assert.IsNotEmpty(Spilled(study), "nothing was spilled, so nothing was tried");
        }

        Assert.IsEmpty(Spilled(study));
    }

    /// <summary>The path of a database stands in a connection string, where such marks part settings.</summary>
    [TestMethod]
    public void AFolderMayHaveMarksOfAConnectionStringInItsName()
    {
        using var home = new TemporaryFolder();
        var folder = Path.Combine(home.Path, "a;b='c");
        using (var example = SmallLog.Study().With("logs/log.csv", SmallLog.Heading + SmallLog.Record("a")))
        {
            Directory.Move(example.Folder, folder);
            Directory.CreateDirectory(example.Folder);
        }

        var study = StudyReader.Read(folder).Study!;
        new Ingest(study).Run(null, CancellationToken.None);

        using var database = StudyDatabase.OpenForReading(study);
        Assert.AreEqual(1L, database.Scalar<long>("SELECT count(*) FROM accepted", CancellationToken.None));
        Assert.AreEqual(folder, Path.GetDirectoryName(Path.GetDirectoryName(study.Database)));
    }

    [TestMethod]
    public void SeveralThreadsReadAtOnceAndInTheMiddleOfReadingWithTheSameSettings()
    {
        using var example = SmallLog.Study().With("logs/log.csv", SmallLog.Heading + SmallLog.Record("a") + SmallLog.Record("b"));
        var study = StudyReader.Read(example.Folder).Study!;
        new Ingest(study).Run(null, CancellationToken.None);
        using var database = StudyDatabase.OpenForReading(study);
        const string count = "SELECT count(*) FROM transactions AS t, range($times) AS r(i)";
        var found = new long[8];

        Parallel.For(
            0,
            found.Length,
            at =>
                database.Read(
                    count,
                    row => found[at] = row.GetInt64(0) * database.Scalar<long>(count, CancellationToken.None, ("times", 10 + at)),
                    CancellationToken.None,
                    ("times", 100)
                )
        );

        CollectionAssert.AreEqual(Enumerable.Range(10, found.Length).Select(times => 200L * 2 * times).ToArray(), found);
        var settings = new HashSet<string>();
        database.Read(
            "SELECT current_setting('memory_limit')",
            row =>
            {
                settings.Add(row.GetString(0));
                settings.Add(database.Scalar<string>("SELECT current_setting('memory_limit')", CancellationToken.None)!);
            },
            CancellationToken.None
        );
        Assert.HasCount(1, settings);
    }

    private static string[] Spilled(Study study) => Directory.GetDirectories(Path.GetDirectoryName(study.Database)!, "spill-*");
}
