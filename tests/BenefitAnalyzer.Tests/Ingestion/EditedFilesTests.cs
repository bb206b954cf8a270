namespace BenefitAnalyzer.Tests.Ingestion;

/// <summary>Files that change, repeat each other or are too bad to load.</summary>
[TestClass]
public sealed class EditedFilesTests
{
    [TestMethod]
    public void OfAnEditedFileTheOldRecordsLeaveTheNewOnesComeAndADuplicateIsPromoted()
    {
        using var study = SmallLog
            .Study()
            .With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a") + SmallLog.Record("b"))
            .With("logs/2.csv", SmallLog.Heading + SmallLog.Record("b", outcome: "pending") + SmallLog.Record("c"))
            .Load();
        Assert.AreEqual(("logs/2.csv", 2L), study.Duplicates().Single()); // the record that is not pending stays

        study.With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a") + SmallLog.Record("d")).Load();

        Assert.AreEqual((1, 1), (study.Summary.Loaded, study.Summary.Removed));
        CollectionAssert.AreEqual(
            new[] { "a completed", "b pending", "c completed", "d completed" },
            study.Values("transaction_id || ' ' || outcome").ToList()
        );
        Assert.IsEmpty(study.Duplicates());
        Assert.AreEqual("BA1006", study.Summary.Diagnostics.Single().Code);
    }

    [TestMethod]
    public void TwoFilesOfEqualContentCountOnceInWhicheverOrderTheyCome()
    {
        var text = SmallLog.Heading + SmallLog.Record("a") + SmallLog.Record("b");

        using var study = SmallLog.Study().With("logs/2.csv", text).Load();
        study.With("logs/1.csv", text).Load();

        Assert.HasCount(2, study.Accepted());
        CollectionAssert.AreEqual(
            new[] { "logs/1.csv loaded 2 0", "logs/2.csv copy 0 2" },
            study.Summary.Files.Select(file => $"{file.Name} {file.State} {file.Accepted} {file.Duplicates}").ToList()
        );
        Assert.AreEqual("BA1005", study.Summary.Diagnostics.Single().Code);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AFileWithTooManyRejectsStaysOutItsQuarantineStaysAndTheOthersGoOn(bool isLarge)
    {
        const string bad = "x,never,,LIB,web,completed\n";
        var padding = isLarge ? SmallLog.Padding(id => SmallLog.Record(id)) : "";
        var bads = isLarge ? string.Concat(Enumerable.Repeat(bad, 3000)) : bad + bad;

        using var study = SmallLog
            .Study(source: "max_rejected: 25%")
            .With("logs/bad.csv", SmallLog.Heading + bads + SmallLog.Record("a") + SmallLog.Record("b") + padding)
            .With("logs/good.csv", SmallLog.Heading + bad + SmallLog.Record("c") + SmallLog.Record("d") + SmallLog.Record("e"))
            .Load();

        Assert.IsTrue(study.Summary.HasRefusedFiles);
        CollectionAssert.AreEqual(new[] { "c", "d", "e" }, study.Values("transaction_id").ToList()); // exactly a quarter is not too many
        var refused = study.Summary.Files.Single(file => file.Name == "logs/bad.csv");
        Assert.AreEqual(("refused", 0L, refused.Records), (refused.State, refused.Accepted, refused.Rejected));
        Assert.HasCount(isLarge ? 3000 : 2, study.Quarantine().Where(row => row.File == "logs/bad.csv").ToList());
        Assert.AreEqual("BA1004", study.Summary.Diagnostics.Single().Code);
    }
}
