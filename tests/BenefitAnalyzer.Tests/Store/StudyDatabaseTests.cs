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

    private static string[] Spilled(Study study) => Directory.GetDirectories(Path.GetDirectoryName(study.Database)!, "spill-*");
}
