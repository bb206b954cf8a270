namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>What an ingest says of files that hold nothing, are gone, or have another name: none of it may look like nothing.</summary>
[TestClass]
public sealed class FileNoticesTests
{
    [TestMethod]
    [DataRow("")]
    [DataRow("\n\n\n")]
    [DataRow("\uFEFF")]
    [DataRow(SmallLog.Heading)]
    public void AFileWithoutARecordIsNamed(string text)
    {
        using var study = SmallLog
            .Study()
            .With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a"))
            .With("logs/2.csv", text)
            .With("logs/3.csv", text)
            .Load();

        Assert.AreEqual(
            "logs/2.csv BA1014, logs/3.csv BA1014",
            string.Join(", ", study.Summary.Diagnostics.Select(found => $"{found.File} {found.Code}").Order(StringComparer.Ordinal))
        );
    }

    [TestMethod]
    public void AFileThatIsGoneAndKeptIsNamed()
    {
        using var study = SmallLog
            .Study(source: "keep_removed: yes")
            .With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a"))
            .With("logs/2.csv", SmallLog.Heading + SmallLog.Record("b"))
            .Load();
        File.Delete(Path.Combine(study.Folder, "logs", "2.csv"));

        study.Load();

        var found = study.Summary.Diagnostics.Single();
        Assert.AreEqual(
            ("BA1006", "logs/2.csv", "gone; its records stay in the study ('keep_removed')"),
            (found.Code, found.File, found.Message)
        );
        Assert.HasCount(2, study.Accepted());
    }

    /// <summary>Of two records of one id the one in the later file counts, and the order is that of names.</summary>
    [TestMethod]
    public void ANewNameThatChangesAPastMonthIsTheCauseThatIsNamed()
    {
        const string earlier = "a,2005-04-01 09:00:00,,LIB,web,failed\n";
        using var study = SmallLog
            .Study(source: "on_duplicate: keep_last")
            .With("logs/1.csv", SmallLog.Heading + earlier + "z,2005-06-01 09:00:00,2005-06-01 09:10:00,LIB,web,completed\n")
            .With("logs/2.csv", SmallLog.Heading + SmallLog.Record("a"))
            .Load();
        File.Move(Path.Combine(study.Folder, "logs", "2.csv"), Path.Combine(study.Folder, "logs", "0.csv"));

        study.Load();

        Assert.AreEqual((0, 1), (study.Summary.Loaded, study.Summary.Renamed));
        Assert.Contains("by logs/0.csv (renamed)", study.Summary.Diagnostics.Single(found => found.Code == "BA1405").Message);
    }

    [TestMethod]
    public void OfAFileThatWasLeftOutNoRecordLeaves()
    {
        using var study = SmallLog
            .Study(source: "max_rejected: 10%")
            .With("logs/1.csv", SmallLog.Heading + "x,never,,LIB,web,completed\n")
            .With("logs/2.csv", SmallLog.Heading + SmallLog.Record("b"))
            .Load();
        Assert.AreEqual((2, 1), (study.Summary.Loaded, study.Summary.Refused));

        study.With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a")).Load();

        Assert.AreEqual("gone or changed; it had been left out of the study", study.Summary.Diagnostics.Single().Message);
    }
}
