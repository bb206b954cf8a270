using BenefitAnalyzer.Diagnostics;
using BenefitAnalyzer.Metrics.Engine;

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

    /// <summary>What was edited is not gone: its earlier content leaves with 'keep_removed' too, and counts no second time.</summary>
    [TestMethod]
    public void AnEditedFileReplacesItsEarlierContentThoughFilesAreKept()
    {
        using var study = SmallLog
            .Study(source: "keep_removed: yes")
            .With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a") + SmallLog.Record("b"))
            .Load();

        study.With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a", service: "TAX")).Load();

        CollectionAssert.AreEqual(new[] { "TAX" }, study.Values("service").ToList());
        Assert.HasCount(1, study.Summary.Files);
        Assert.IsFalse(study.Summary.Diagnostics.Any(found => found.Message.Contains("stay", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void OfARefusedFileNothingIsKept()
    {
        using var study = SmallLog
            .Study(source: "keep_removed: yes\n    max_rejected: 10%")
            .With("logs/1.csv", SmallLog.Heading + "x,never,,LIB,web,completed\n")
            .Load();

        study.With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a")).Load();

        Assert.AreEqual("loaded", string.Join(' ', study.Summary.Files.Select(file => file.State)));
        Assert.AreEqual(0, study.Summary.Refused);
    }

    [TestMethod]
    [DataRow("logs/*.csv", "logs/1.csv: warning BA1016: is read by the sources log and other, and both count")]
    [DataRow("other/*.csv", "logs/1.csv: warning BA1016: of source log says the same as other/1.csv of source other, and both count")]
    public void TheSameContentOfTwoSourcesIsSaid(string files, string expected)
    {
        var content = SmallLog.Heading + SmallLog.Record("a");
        using var study = SmallLog.Study().With("logs/1.csv", content).With("other/1.csv", content);
        var yaml = File.ReadAllText(Path.Combine(study.Folder, "study.yaml"));
        var source = yaml[yaml.IndexOf("  - name: log", StringComparison.Ordinal)..];
        study
            .With(
                "study.yaml",
                yaml.TrimEnd()
                    + "\n"
                    + source
                        .Replace("name: log", "name: other", StringComparison.Ordinal)
                        .Replace("logs/*.csv", files, StringComparison.Ordinal)
            )
            .Load();

        Assert.StartsWith(expected, study.Summary.Diagnostics.Single(found => found.Code == "BA1016").ToString());
    }

    [TestMethod]
    [DataRow("logs/2.csv", "b", "logs/2.csv", "is not loaded")]
    [DataRow("logs/1.csv", "longer", "logs/1.csv", "has another length than when it was loaded")]
    [DataRow("logs/1.csv", "", "logs/1.csv", "is gone")]
    public void FilesThatAreNotThoseLoadedAreSaidWhenTheStudyIsOpened(string file, string id, string named, string what)
    {
        using var study = SmallLog.Study().With("logs/1.csv", SmallLog.Heading + SmallLog.Record("a")).Load();
        study.Loaded.Dispose();
        if (id.Length == 0)
        {
            File.Delete(Path.Combine(study.Folder, file));
        }
        else
        {
            study.With(file, SmallLog.Heading + SmallLog.Record(id));
        }

        var found = new List<Diagnostic>();
        using var again = LoadedStudy.Open(study.Loaded.Study, found.Add, CancellationToken.None);

        Assert.AreEqual(("BA1015", named), (found.Single().Code, found.Single().File));
        Assert.StartsWith(what, found.Single().Message);
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
